package org.tsunagari.referral.draft.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.attachment.model.AttachmentOwner;
import org.tsunagari.referral.attachment.persistence.Attachments;
import org.tsunagari.referral.deadline.persistence.Deadlines;
import org.tsunagari.referral.draft.DraftSettings;
import org.tsunagari.referral.draft.model.DiscardReason;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.Drafts;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.Arrival;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.usecase.SubmitReferral;

/** Saving, verifying, submitting and discarding a draft. */
@ApplicationScoped
public class WriteDraft {

    private final DraftAccess access;
    private final Drafts drafts;
    private final SubmitReferral submit;
    private final Attachments attachments;
    private final Deadlines deadlines;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final DraftSettings settings;
    private final Clock clock;

    WriteDraft(
            DraftAccess access,
            Drafts drafts,
            SubmitReferral submit,
            Attachments attachments,
            Deadlines deadlines,
            Auditor auditor,
            CurrentActor actor,
            DraftSettings settings,
            Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.submit = submit;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.auditor = auditor;
        this.actor = actor;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is saved.
     *
     * @param person the known person whom it names after a search
     * @param receivedOn the day of the FAX, the call or the visit, where the centre keys it in
     * @param text the content as JSON
     */
    public record Content(
            Channel channel, Optional<UUID> person, Urgency urgency, Optional<LocalDate> receivedOn, String text) {

        private Draft.Writing begun(Instant at) {
            return new Draft.Writing(person, text, urgency, Arrival.by(receivedOn, at, MunicipalTime.ZONE));
        }

        @Override
        public String toString() {
            return "Content[" + channel + "]";
        }
    }

    @Transactional
    public Draft begin(Content content) {
        Drafts.Tray tray = access.tray();
        if (tray.keyedIn() != (content.channel() != Channel.API)) {
            throw Refused.invalid("/channel", tray.keyedIn() ? "only-the-source" : "only-the-centre");
        }
        Instant now = clock.instant();
        Draft draft = drafts.add(Draft.begun(
                Ids.next(),
                content.channel(),
                tray.organisation(),
                content.begun(now),
                actor.get().account(),
                now,
                settings.keep()));
        deadlines.watch();
        record("begin-draft", draft);
        return draft;
    }

    /** @param searchedAnew whether nothing of the draft changes but the search for the same person */
    @Transactional
    public Draft save(UUID id, ExpectedVersion expected, Content content, BiPredicate<Draft, Content> searchedAnew) {
        Draft draft = opened(id, expected);
        if (draft.channel() != content.channel()) {
            throw Refused.invalid("/channel", "not-changeable");
        }
        Draft.Writing writing = content.begun(draft.createdAt());
        Draft saved = drafts.save(
                searchedAnew.test(draft, content)
                        ? draft.searchedAnew(writing, clock.instant())
                        : draft.rewritten(writing, actor.get().account(), clock.instant(), settings.keep()));
        record("save-draft", saved);
        return saved;
    }

    /** @param complete refuses what could not be submitted: nothing may change after the verification */
    @Transactional
    public Draft verify(UUID id, ExpectedVersion expected, Consumer<Draft> complete) {
        Draft draft = opened(id, expected);
        Draft verified = draft.verified(actor.get().account(), clock.instant());
        complete.accept(draft);
        if (attachments.of(new AttachmentOwner.OfDraft(id)).isEmpty()) {
            throw new Refused(ReferralProblem.SCAN_REQUIRED);
        }
        Draft saved = drafts.save(verified);
        record("verify-draft", saved);
        return saved;
    }

    /** @param reading reads the content as what is submitted, refusing what is none */
    @Transactional
    public Referral submit(UUID id, ExpectedVersion expected, Function<Draft, SubmitReferral.Command> reading) {
        Draft draft = opened(id, expected);
        draft.requireSubmittable();
        Referral referral = submit.handle(reading.apply(draft));
        attachments.handOver(
                new AttachmentOwner.OfDraft(id),
                new AttachmentOwner.OfReferral(
                        referral.id().value(), referral.person().value()));
        drafts.save(draft.submitted(referral.id().value()));
        auditor.record(DraftAccess.act("submit-draft", referral.person().value(), DraftAccess.object(id)));
        return referral;
    }

    @Transactional
    public void discard(UUID id, ExpectedVersion expected, DiscardReason reason) {
        Draft discarded = drafts.save(opened(id, expected).discarded());
        auditor.record(DraftAccess.act("discard-draft", discarded, DraftAccess.object(id))
                .because(reason));
    }

    private Draft opened(UUID id, ExpectedVersion expected) {
        Draft draft = access.require(id);
        expected.check(draft.version());
        return draft;
    }

    private void record(String action, Draft draft) {
        auditor.record(DraftAccess.act(action, draft, DraftAccess.object(draft.id())));
    }
}
