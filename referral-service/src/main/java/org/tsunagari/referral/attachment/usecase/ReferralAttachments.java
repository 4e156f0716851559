package org.tsunagari.referral.attachment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.attachment.model.Attachment;
import org.tsunagari.referral.attachment.model.AttachmentOwner;
import org.tsunagari.referral.attachment.persistence.Attachments;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.usecase.MoveReferral;

/** The files of a referral: for those who may read what form 1 says in words. */
@ApplicationScoped
public class ReferralAttachments {

    private final PersonAccess access;
    private final Referrals referrals;
    private final MoveReferral move;
    private final Attachments attachments;
    private final Auditor auditor;
    private final CurrentActor actor;

    ReferralAttachments(
            PersonAccess access,
            Referrals referrals,
            MoveReferral move,
            Attachments attachments,
            Auditor auditor,
            CurrentActor actor) {
        this.access = access;
        this.referrals = referrals;
        this.move = move;
        this.attachments = attachments;
        this.auditor = auditor;
        this.actor = actor;
    }

    /** A file with its bytes. */
    public record Opened(Attachment attachment, byte[] bytes) {

        @Override
        public String toString() {
            return "Opened[" + attachment + "]";
        }
    }

    @Transactional
    public List<Attachment> list(ReferralId id) {
        return attachments.of(owner(readable(id, "referrals/" + id + "/attachments")));
    }

    @Transactional
    public Opened open(ReferralId id, UUID attachment) {
        AttachmentOwner owner = owner(readable(id, "referrals/" + id + "/attachments/" + attachment));
        Attachment found = attachments
                .find(owner, attachment)
                .filter(file -> file.enteredInErrorAt().isEmpty())
                .orElseThrow(Refused::notFound);
        return new Opened(found, attachments.content(owner, attachment).orElseThrow(Refused::notFound));
    }

    /** It should never have been there: it stays, and nobody opens it any more. */
    @Transactional
    public void enteredInError(ReferralId id, UUID attachment) {
        Referral referral = move.opened(id, Operation.CORRECT_REFERRAL);
        AttachmentOwner.OfReferral owner = owner(referral);
        if (attachments.find(owner, attachment).isEmpty()) {
            throw Refused.notFound();
        }
        attachments.enteredInError(owner, attachment, actor.get().account());
        auditor.record(AuditEntry.of(
                "attachment-entered-in-error",
                "referrals/" + id + "/attachments/" + attachment,
                referral.person().value()));
    }

    private Referral readable(ReferralId id, String object) {
        access.requireEver(Operation.READ);
        Referral referral = referrals.find(id).orElseThrow(() -> access.deniedUnknown(object));
        access.readOfReferral(
                Set.of(DataCategory.NARRATIVE),
                referral.person(),
                referral.source().organisation(),
                object);
        return referral;
    }

    private static AttachmentOwner.OfReferral owner(Referral referral) {
        return new AttachmentOwner.OfReferral(
                referral.id().value(), referral.person().value());
    }
}
