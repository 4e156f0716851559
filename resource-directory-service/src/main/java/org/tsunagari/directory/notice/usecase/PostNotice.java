package org.tsunagari.directory.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.notice.model.Notice;
import org.tsunagari.directory.notice.model.NoticeKind;
import org.tsunagari.directory.notice.model.Notices;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.Ids;

/** Posts notices, withdraws and shows them. */
@ApplicationScoped
public class PostNotice {

    private final Notices notices;
    private final ReadResource resources;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final Clock clock;

    PostNotice(Notices notices, ReadResource resources, DirectoryAccess access, Auditor auditor, Clock clock) {
        this.notices = notices;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
        this.clock = clock;
    }

    /**
     * What an editor says.
     *
     * @param from null: today
     * @param closedFrom of CLOSED only; null: from the first day on
     */
    public record NewNotice(
            NoticeKind kind,
            String text,
            @Nullable String textEn,
            @Nullable LocalDate from,
            LocalDate until,
            @Nullable LocalDate closedFrom) {}

    @Transactional
    public Notice post(Actor actor, ResourceId resource, NewNotice wanted) {
        AuditEntry act = AuditEntry.of("post-notice", "resources/" + resource + "/notices");
        access.requireEditor(actor, act);
        resources.requireItself(actor, resource, act);
        LocalDate from = wanted.from() == null ? today() : wanted.from();
        if (wanted.until().isBefore(from)
                || wanted.until().isBefore(today())
                || wanted.until().isAfter(from.plusYears(1))) {
            throw Refused.invalid("/until", "out-of-range");
        }
        requireWithin(from, wanted);
        Notice notice = new Notice(
                Ids.next(),
                resource.value(),
                wanted.kind(),
                wanted.text(),
                wanted.textEn(),
                from,
                wanted.until(),
                wanted.closedFrom(),
                false);
        notices.add(notice);
        auditor.record(act);
        return notice;
    }

    /** What is closed is closed while it is shown: nobody would know of it before or after. */
    private static void requireWithin(LocalDate from, NewNotice wanted) {
        LocalDate closed = wanted.closedFrom();
        if (closed != null
                && (wanted.kind() != NoticeKind.CLOSED || closed.isBefore(from) || closed.isAfter(wanted.until()))) {
            throw Refused.invalid("/closedFrom", "out-of-range");
        }
    }

    /** Withdrawn twice is withdrawn. */
    @Transactional
    public Notice withdraw(Actor actor, ResourceId resource, UUID id) {
        AuditEntry act = AuditEntry.of("withdraw-notice", "resources/" + resource + "/notices/" + id);
        access.requireEditor(actor, act);
        if (notices.find(id)
                .filter(notice -> notice.resource().equals(resource.value()))
                .isEmpty()) {
            auditor.recordDenial(act.denied("UNKNOWN"));
            throw Refused.notFound();
        }
        notices.withdraw(id);
        auditor.record(act);
        return notices.find(id).orElseThrow();
    }

    /** Those of today; editors see all. */
    @Transactional
    public List<Notice> of(Actor actor, ResourceId resource) {
        AuditEntry act = AuditEntry.of("list-notices", "resources/" + resource + "/notices");
        access.requireReader(actor, act);
        ResourceId asked = resources.require(actor, resource, act).id();
        auditor.record(act);
        boolean all = DirectoryAccess.isEditor(actor);
        return notices.of(asked.value()).stream()
                .filter(notice -> all || notice.isShownOn(today()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(MunicipalTime.ZONE));
    }
}
