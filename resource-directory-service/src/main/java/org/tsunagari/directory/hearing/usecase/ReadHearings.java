package org.tsunagari.directory.hearing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.hearing.model.Hearing;
import org.tsunagari.directory.hearing.model.Hearings;
import org.tsunagari.directory.hearing.model.Visit;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;

/** Shows the staff what was heard, and everybody the stories that may be told. */
@ApplicationScoped
public class ReadHearings {

    private final Hearings hearings;
    private final FurtherStories further;
    private final ReadResource resources;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ReadHearings(
            Hearings hearings,
            FurtherStories further,
            ReadResource resources,
            DirectoryAccess access,
            Auditor auditor) {
        this.hearings = hearings;
        this.further = further;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
    }

    @Transactional
    public List<Visit> visits(Actor actor, ResourceId id) {
        return hearings.visitsTo(requireStaff(actor, id, "list-visits", "visits"));
    }

    @Transactional
    public List<Hearing> hearings(Actor actor, ResourceId id) {
        return hearings.hearingsAt(requireStaff(actor, id, "list-hearings", "hearings"));
    }

    /** Those that may be told. */
    @Transactional
    public List<Hearing.Story> stories(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("list-stories", "resources/" + id + "/stories");
        access.requireReader(actor, act);
        UUID asked = resources.require(actor, id, act).id().value();
        auditor.record(act);
        Stream<Hearing.Story> told = hearings.hearingsAt(asked).stream().flatMap(hearing -> hearing.stories().stream());
        return Stream.concat(told, further.of(asked).stream())
                .filter(story -> story.telling().published())
                .toList();
    }

    /** The record that stands for the resource. */
    private UUID requireStaff(Actor actor, ResourceId id, String action, String part) {
        AuditEntry act = AuditEntry.of(action, "resources/" + id + "/" + part);
        access.requireStaff(actor, act);
        Resource resource = resources.require(actor, id, act);
        auditor.record(act);
        return resource.id().value();
    }
}
