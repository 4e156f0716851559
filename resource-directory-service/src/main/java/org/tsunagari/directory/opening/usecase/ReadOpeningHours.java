package org.tsunagari.directory.opening.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.notice.model.Notice;
import org.tsunagari.directory.notice.model.Notices;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.query.DateRange;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows when a resource is open. */
@ApplicationScoped
public class ReadOpeningHours {

    private final OpeningTimes times;
    private final Notices notices;
    private final ReadResource resources;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;

    ReadOpeningHours(
            OpeningTimes times,
            Notices notices,
            ReadResource resources,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar) {
        this.times = times;
        this.notices = notices;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
    }

    /** Day by day. Notices close a day for whoever is shown them: editors those to come, too. */
    @Transactional
    public List<OpeningDay> days(Actor actor, ResourceId id, DateRange range) {
        KnownHours known = handle(actor, id);
        List<Notice> shown = notices.of(known.resource()).stream()
                .filter(notice -> DirectoryAccess.isEditor(actor) || notice.isShownOn(calendar.today()))
                .toList();
        return range.days()
                .map(date -> {
                    Optional<Notice> closing = shown.stream()
                            .filter(notice -> notice.saysClosedOn(date))
                            .findFirst();
                    return new OpeningDay(
                            date,
                            closing.isPresent() ? List.of() : known.hours().on(date),
                            closing);
                })
                .toList();
    }

    @Transactional
    public KnownHours handle(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("read-opening-hours", "resources/" + id + "/opening-hours");
        access.requireReader(actor, act);
        ResourceId asked = resources.require(actor, id, act).id();
        KnownHours hours = times.of(asked.value()).orElseThrow(() -> {
            auditor.recordDenial(act.denied("UNKNOWN"));
            return Refused.notFound();
        });
        auditor.record(act);
        return hours;
    }
}
