package org.tsunagari.directory.quality.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.calendar.model.Events;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.photo.model.Photos;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;

/** Says how good a record is, and which should be looked at again. */
@ApplicationScoped
public class ReadQuality {

    private final OpeningTimes openingTimes;
    private final Events events;
    private final Photos photos;
    private final Reviews reviews;
    private final ReadResource resources;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;

    ReadQuality(
            OpeningTimes openingTimes,
            Events events,
            Photos photos,
            Reviews reviews,
            ReadResource resources,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar) {
        this.openingTimes = openingTimes;
        this.events = events;
        this.photos = photos;
        this.reviews = reviews;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
    }

    /** How good a record is. */
    public record Quality(Resource resource, Completeness completeness) {}

    @Transactional
    public Quality of(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("read-quality", "resources/" + id + "/quality");
        access.requireStaff(actor, act);
        Resource resource = resources.require(actor, id, act);
        auditor.record(act);
        UUID asked = resource.id().value();
        boolean hoursAreKnown =
                openingTimes.of(asked).isPresent() || !events.of(asked).isEmpty();
        return new Quality(
                resource,
                Completeness.of(
                        resource.details(), hoursAreKnown, !photos.of(asked).isEmpty()));
    }

    /** Those that are stale, or will be within so many days. */
    @Transactional
    public List<Reviews.Review> due(Actor actor, int withinDays, Optional<Reviews.Seen> after, int limit) {
        AuditEntry act = AuditEntry.of("list-reviews", "resource-reviews");
        access.requireEditor(actor, act);
        auditor.record(act);
        LocalDate day = calendar.today().plusDays(withinDays).minus(Standing.GOOD_FOR);
        return reviews.assuredBy(day, after, limit);
    }
}
