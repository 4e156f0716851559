package org.tsunagari.referral.draft.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.deadline.usecase.QueueDeadlines;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.DraftState;
import org.tsunagari.referral.draft.model.Drafts;

/** Reading one draft, or the tray. */
@ApplicationScoped
public class ReadDrafts {

    private final DraftAccess access;
    private final Drafts drafts;
    private final QueueDeadlines deadlines;
    private final Auditor auditor;
    private final CurrentActor actor;

    ReadDrafts(DraftAccess access, Drafts drafts, QueueDeadlines deadlines, Auditor auditor, CurrentActor actor) {
        this.access = access;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.auditor = auditor;
        this.actor = actor;
    }

    @Transactional
    public Draft one(UUID id) {
        Draft draft = access.require(id);
        auditor.record(DraftAccess.act("read-draft", draft, DraftAccess.object(id)));
        return draft;
    }

    /**
     * One more than the page, newest first.
     *
     * @param mine only what the caller has written as it is
     * @param overdue only what the centre should have submitted or discarded by now
     */
    @Transactional
    public List<Draft> list(
            Optional<Channel> channel, Optional<DraftState> state, boolean mine, boolean overdue, PageRequest page) {
        List<Draft> found = drafts.list(new Drafts.Wanted(
                access.tray(),
                channel,
                state,
                mine ? Optional.of(actor.get().account()) : Optional.empty(),
                overdue
                        ? Optional.of(new Drafts.Late(
                                deadlines.lateIfBegunBefore(OfficeQueue.KEYED_IN_DRAFT),
                                deadlines.lateIfBegunBefore(OfficeQueue.URGENT_KEYED_IN_DRAFT)))
                        : Optional.empty(),
                page.after(),
                page.limit() + 1));
        auditor.record(AuditEntry.of("list", "referral-drafts"));
        return found;
    }

    /** Until when the centre should have submitted or discarded it; empty for what a source writes, and once it has ended. */
    public Optional<Instant> dueAt(Draft draft) {
        if (!draft.isKeyedIn() || draft.state().isEnded()) {
            return Optional.empty();
        }
        return deadlines.dueAt(
                draft.urgency() == Urgency.URGENT ? OfficeQueue.URGENT_KEYED_IN_DRAFT : OfficeQueue.KEYED_IN_DRAFT,
                draft.waitingSince());
    }
}
