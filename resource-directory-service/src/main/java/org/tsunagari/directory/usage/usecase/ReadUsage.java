package org.tsunagari.directory.usage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.directory.usage.model.Likeness;
import org.tsunagari.directory.usage.model.Recommendation;
import org.tsunagari.directory.usage.model.Usage;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;

/** Tells those who accompany people how resources are used, and what helped others. */
@ApplicationScoped
public class ReadUsage {

    private final UsageCounts counts;
    private final ReadResource resources;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;

    ReadUsage(
            UsageCounts counts,
            ReadResource resources,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar) {
        this.counts = counts;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
    }

    /** A resource and how it was used. */
    public record Used(Resource resource, Usage usage) {}

    /** What helped others. */
    public record Helped(LocalDate before, List<Recommendation> recommendations) {}

    @Transactional
    public Used of(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("read-usage", "resources/" + id + "/usage");
        access.requireCompanion(actor, act);
        Resource resource = resources.require(actor, id, act);
        auditor.record(act);
        return new Used(resource, counts.of(resource.id().value(), calendar.today()));
    }

    /** The record says that somebody asked, not for what kind of person. */
    @Transactional
    public Helped alike(Actor actor, Likeness likeness, Optional<String> category, int limit) {
        AuditEntry act = AuditEntry.of("recommend-resources", "resource-recommendations");
        access.requireCompanion(actor, act);
        auditor.record(act);
        LocalDate today = calendar.today();
        LocalDate before = today.withDayOfMonth(1);
        return new Helped(before, counts.alike(likeness, category, before, today, limit));
    }
}
