package org.tsunagari.directory.photo.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.photo.model.Photo;
import org.tsunagari.directory.photo.model.Photos;
import org.tsunagari.directory.photo.model.Picture;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;

/** Adds photos to a resource, removes and shows them. */
@ApplicationScoped
public class KeepPhotos {

    private static final int MOST = 12;

    private final Photos photos;
    private final PictureReader reader;
    private final ReadResource resources;
    private final DirectoryAccess access;
    private final Auditor auditor;

    KeepPhotos(Photos photos, PictureReader reader, ReadResource resources, DirectoryAccess access, Auditor auditor) {
        this.photos = photos;
        this.reader = reader;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
    }

    /** What is told about a photo. */
    public record Caption(
            String alternative,
            @Nullable String alternativeEn,
            @Nullable String credit) {}

    /**
     * Draws a picture anew. That may take a second, and longer when several arrive at once: nobody waits meanwhile for a
     * connection or for the resource.
     *
     * @throws Refused when it is no picture or too large, or the actor may not add it
     */
    @Transactional(Transactional.TxType.NEVER)
    public Picture draw(Actor actor, ResourceId resource, byte[] file) {
        AuditEntry act = adding(resource);
        access.requireEditor(actor, act);
        resources.require(actor, resource, act);
        return reader.read(file);
    }

    @Transactional
    public Photo add(Actor actor, ResourceId resource, Caption caption, Picture picture) {
        AuditEntry act = adding(resource);
        access.requireEditor(actor, act);
        resources.requireItself(actor, resource, act);
        if (photos.of(resource.value()).size() >= MOST) {
            throw Refused.invalid("", "too-many");
        }
        Photo photo = new Photo(
                Ids.next(),
                resource.value(),
                caption.alternative(),
                caption.alternativeEn(),
                caption.credit(),
                picture.width(),
                picture.height());
        photos.add(photo, picture.jpeg());
        auditor.record(act);
        return photo;
    }

    @Transactional
    public void remove(Actor actor, ResourceId resource, UUID id) {
        AuditEntry act = AuditEntry.of("remove-photo", "resources/" + resource + "/photos/" + id);
        access.requireEditor(actor, act);
        requireOf(resource, id, act);
        photos.remove(id);
        auditor.record(act);
    }

    @Transactional
    public List<Photo> of(Actor actor, ResourceId resource) {
        AuditEntry act = AuditEntry.of("list-photos", "resources/" + resource + "/photos");
        access.requireReader(actor, act);
        ResourceId asked = resources.require(actor, resource, act).id();
        auditor.record(act);
        return photos.of(asked.value());
    }

    /** The picture itself, as JPEG. */
    @Transactional
    public byte[] picture(Actor actor, ResourceId resource, UUID id) {
        AuditEntry act = AuditEntry.of("read-photo", "resources/" + resource + "/photos/" + id);
        access.requireReader(actor, act);
        requireOf(resources.require(actor, resource, act).id(), id, act);
        auditor.record(act);
        return photos.picture(id).orElseThrow();
    }

    private static AuditEntry adding(ResourceId resource) {
        return AuditEntry.of("add-photo", "resources/" + resource + "/photos");
    }

    private void requireOf(ResourceId resource, UUID id, AuditEntry act) {
        if (photos.find(id)
                .filter(photo -> photo.resource().equals(resource.value()))
                .isEmpty()) {
            auditor.recordDenial(act.denied("UNKNOWN"));
            throw Refused.notFound();
        }
    }
}
