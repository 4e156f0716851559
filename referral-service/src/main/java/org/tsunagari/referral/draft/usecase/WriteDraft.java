package org.tsunagari.referral.draft.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.attachment.model.AttachmentOwner;
import org.tsunagari.referral.attachment.persistence.Attachments;
import org.tsunagari.referral.deadline.persistence.Deadlines;
import org.tsunagari.referral.draft.DraftSettings;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.DraftState;
import org.tsunagari.referral.draft.model.Drafts;
import org.tsunagari.referral.problem.ReferralProblem;
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
     * @param text the content as JSON
     */
    public record Content(Channel channel, Optional<UUID> person, String text) {

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
        Draft draft = drafts.add(new Draft(
                Ids.next(),
                content.channel(),
                tray.organisation(),
                content.person(),
                Optional.of(content.text()),
                DraftState.OPEN,
                actor.get().account(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                now,
                now.plus(settings.keep()),
                0));
        deadlines.watch();
        record("begin-draft", draft);
        return draft;
    }

    @Transactional
    public Draft save(UUID id, ExpectedVersion expected, Content content) {
        Draft draft = opened(id, expected);
        if (draft.channel() != content.channel()) {
            throw Refused.invalid("/channel", "not-changeable");
        }
        Instant now = clock.instant();
        Draft saved = drafts.save(draft.rewritten(
                content.person(), content.text(), actor.get().account(), now, now.plus(settings.keep())));
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
        auditor.record(AuditEntry.of(
                "submit-draft", DraftAccess.object(id), referral.person().value()));
        return referral;
    }

    @Transactional
    public void discard(UUID id, ExpectedVersion expected) {
        record("discard-draft", drafts.save(opened(id, expected).discarded()));
    }

    private Draft opened(UUID id, ExpectedVersion expected) {
        Draft draft = access.require(id);
        expected.check(draft.version());
        return draft;
    }

    private void record(String action, Draft draft) {
        String object = DraftAccess.object(draft.id());
        auditor.record(draft.person()
                .map(person -> AuditEntry.of(action, object, person))
                .orElseGet(() -> AuditEntry.of(action, object)));
    }
}
