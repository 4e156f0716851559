package org.tsunagari.directory.hearing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.hearing.model.Hearings;
import org.tsunagari.directory.hearing.model.StoryWithdrawal;
import org.tsunagari.directory.hearing.model.StoryWithdrawals;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/**
 * Takes a story back on the word of whoever told it, or of whom it tells. It is nowhere from then on: stories stand in
 * no index, no export and no history of a resource, and are read from where they are destroyed here.
 */
@ApplicationScoped
public class WithdrawStory {

    private final Hearings hearings;
    private final FurtherStories further;
    private final StoryWithdrawals withdrawals;
    private final ReadResource resources;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;

    WithdrawStory(
            Hearings hearings,
            FurtherStories further,
            StoryWithdrawals withdrawals,
            ReadResource resources,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar) {
        this.hearings = hearings;
        this.further = further;
        this.withdrawals = withdrawals;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
    }

    /** Withdrawn twice is withdrawn, for the reason given first. */
    @Transactional
    public StoryWithdrawal handle(Actor actor, ResourceId resource, UUID story, StoryWithdrawal.Reason reason) {
        AuditEntry act = AuditEntry.of("withdraw-story", "resources/" + resource + "/stories/" + story);
        access.requireEditor(actor, act);
        resources.requireItself(actor, resource, act);
        Optional<StoryWithdrawal> before = withdrawals.find(resource.value(), story);
        StoryWithdrawal withdrawal = before.orElseGet(
                () -> withdrawn(new StoryWithdrawal(story, resource.value(), reason, calendar.today()), act));
        auditor.record(act);
        return withdrawal;
    }

    private StoryWithdrawal withdrawn(StoryWithdrawal withdrawal, AuditEntry act) {
        if (!hearings.withdraw(withdrawal.resource(), withdrawal.story())
                && !further.withdraw(withdrawal.resource(), withdrawal.story())) {
            auditor.recordDenial(act.denied("UNKNOWN"));
            throw Refused.notFound();
        }
        withdrawals.add(withdrawal);
        return withdrawal;
    }
}
