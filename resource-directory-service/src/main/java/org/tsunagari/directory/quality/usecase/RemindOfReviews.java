package org.tsunagari.directory.quality.usecase;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.quality.usecase.Reminders.Kind;
import org.tsunagari.directory.quality.usecase.Reminders.Reminder;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Reminds editors of what somebody should vouch for again; a list that one has to think of reading reminds nobody. */
@ApplicationScoped
public class RemindOfReviews {

    private final Reminders reminders;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final MunicipalityContext municipality;
    private final LocalCalendar calendar;
    private final Clock clock;
    private final MeterRegistry meters;

    RemindOfReviews(
            Reminders reminders,
            DirectoryAccess access,
            Auditor auditor,
            MunicipalityContext municipality,
            LocalCalendar calendar,
            Clock clock,
            MeterRegistry meters) {
        this.reminders = reminders;
        this.access = access;
        this.auditor = auditor;
        this.municipality = municipality;
        this.calendar = calendar;
        this.clock = clock;
        this.meters = meters;
    }

    /** What is open, and how much in all. */
    public record Open(List<Reminder> page, long total) {}

    /** In the municipality in hand; once a day is enough, and more often says nothing twice. */
    @Transactional
    public Map<Kind, Integer> today() {
        Map<Kind, Integer> raised = reminders.raise(calendar.today());
        if (!raised.isEmpty()) {
            auditor.recordEffect(
                    AuditEntry.of("remind-of-reviews", "resource-reminders"),
                    municipality.current().orElseThrow(),
                    "reminders " + calendar.today());
            raised.forEach((kind, count) -> meters.counter("tsunagari.directory.reminders", "kind", kind.name())
                    .increment(count));
        }
        return raised;
    }

    @Transactional
    public Open open(Actor actor, Optional<UUID> after, int limit) {
        AuditEntry act = AuditEntry.of("list-reminders", "resource-reminders");
        access.requireEditor(actor, act);
        auditor.record(act);
        return new Open(reminders.open(calendar.today(), after, limit), reminders.countOpen(calendar.today()));
    }

    /** Somebody sees to it. */
    @Transactional
    public Reminder acknowledge(Actor actor, UUID id) {
        AuditEntry act = AuditEntry.of("acknowledge-reminder", "resource-reminders/" + id);
        access.requireEditor(actor, act);
        if (reminders.find(id).isEmpty()) {
            auditor.recordDenial(act.denied("UNKNOWN"));
            throw Refused.notFound();
        }
        reminders.acknowledge(id, clock.instant());
        auditor.record(act);
        return reminders.find(id).orElseThrow();
    }
}
