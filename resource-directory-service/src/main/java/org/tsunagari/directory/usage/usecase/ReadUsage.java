package org.tsunagari.directory.usage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.directory.usage.model.Likeness;
import org.tsunagari.directory.usage.model.Load;
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

    /**
     * A resource, how it was used, and whether there is room today.
     *
     * @param before only what began before this day is counted
     */
    public record Used(Resource resource, Usage usage, Load load, LocalDate before) {}

    /** What helped others. */
    public record Helped(LocalDate before, List<Recommendation> recommendations) {}

    @Transactional
    public Used of(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("read-usage", "resources/" + id + "/usage");
        access.requireCompanion(actor, act);
        Resource resource = resources.require(actor, id, act);
        auditor.record(act);
        LocalDate today = calendar.today();
        LocalDate before = DirectoryAccess.isCentre(actor) ? today.plusDays(1) : monthOf(today);
        UUID counted = resource.id().value();
        return new Used(resource, counts.of(counted, before.minusDays(1)), counts.load(counted, today), before);
    }

    /** Who asks every day sees nobody arrive or leave: what is told changes with the month. */
    private static LocalDate monthOf(LocalDate today) {
        return today.withDayOfMonth(1);
    }

    /** The record says that somebody asked, not for what kind of person. */
    @Transactional
    public Helped alike(Actor actor, Likeness likeness, Optional<String> category, int limit) {
        AuditEntry act = AuditEntry.of("recommend-resources", "resource-recommendations");
        access.requireCompanion(actor, act);
        auditor.record(act);
        LocalDate today = calendar.today();
        LocalDate before = monthOf(today);
        return new Helped(before, counts.alike(likeness, category, before, today, limit));
    }
}
