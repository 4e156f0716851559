package org.tsunagari.referral.draft.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.attachment.model.Attachment;
import org.tsunagari.referral.attachment.model.AttachmentOwner;
import org.tsunagari.referral.attachment.model.CheckedFile;
import org.tsunagari.referral.attachment.persistence.Attachments;
import org.tsunagari.referral.attachment.usecase.ReferralAttachments;
import org.tsunagari.referral.draft.DraftSettings;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.DraftState;
import org.tsunagari.referral.draft.model.Drafts;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.Party;

/** The files of a draft, the scan of the FAX above all: they change until somebody has compared them with what is keyed in. */
@ApplicationScoped
public class DraftAttachments {

    private static final int MOST = 10;

    private final DraftAccess access;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final DraftSettings settings;
    private final Clock clock;

    DraftAttachments(
            DraftAccess access,
            Drafts drafts,
            Attachments attachments,
            Auditor auditor,
            CurrentActor actor,
            DraftSettings settings,
            Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.attachments = attachments;
        this.auditor = auditor;
        this.actor = actor;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was attached, and the draft as it stands then. */
    public record Attached(Attachment attachment, Draft draft) {}

    /** Refuses who has no part in the draft, before anybody looks into the file. */
    @Transactional
    public void requireMayAttach(UUID id) {
        refiled(access.require(id));
    }

    @Transactional
    public Attached attach(UUID id, CheckedFile file) {
        Draft draft = refiled(access.require(id));
        if (attachments.of(owner(id)).size() >= MOST) {
            throw new Refused(ReferralProblem.TOO_MANY_ATTACHMENTS);
        }
        Attachment attachment = Attachment.of(
                Ids.next(),
                file,
                draft.isKeyedIn() ? Party.CENTRE : Party.SOURCE,
                actor.get().account(),
                clock.instant());
        attachments.add(owner(id), attachment, file);
        record("attach-to-draft", draft, attachment.id());
        return new Attached(attachment, drafts.save(draft));
    }

    @Transactional
    public List<Attachment> list(UUID id) {
        Draft draft = access.require(id);
        auditor.record(DraftAccess.act("list-draft-attachments", draft, DraftAccess.object(id) + "/attachments"));
        return attachments.of(owner(id));
    }

    @Transactional
    public ReferralAttachments.Opened open(UUID id, UUID attachment) {
        Draft draft = access.require(id);
        Attachment found = attachments.find(owner(id), attachment).orElseThrow(() -> unknown(id, attachment));
        record("read-draft-attachment", draft, attachment);
        return new ReferralAttachments.Opened(
                found, attachments.content(owner(id), attachment).orElseThrow(() -> unknown(id, attachment)));
    }

    @Transactional
    public void remove(UUID id, UUID attachment) {
        Draft draft = refiled(access.require(id));
        if (attachments.remove(owner(id), attachment) == 0) {
            throw unknown(id, attachment);
        }
        drafts.save(draft);
        record("remove-draft-attachment", draft, attachment);
    }

    /** Whether nobody could compare the draft with what was keyed in from, because that is not there. */
    @Transactional
    public boolean lacksScan(Draft draft) {
        return draft.needsVerification()
                && draft.state() == DraftState.OPEN
                && attachments.of(owner(draft.id())).isEmpty();
    }

    private Draft refiled(Draft draft) {
        return draft.refiled(clock.instant(), settings.keep());
    }

    private void record(String action, Draft draft, UUID attachment) {
        auditor.record(DraftAccess.act(action, draft, object(draft.id(), attachment)));
    }

    private Refused unknown(UUID id, UUID attachment) {
        return access.deniedUnknown(object(id, attachment));
    }

    private static String object(UUID id, UUID attachment) {
        return DraftAccess.object(id) + "/attachments/" + attachment;
    }

    private static AttachmentOwner.OfDraft owner(UUID draft) {
        return new AttachmentOwner.OfDraft(draft);
    }
}
