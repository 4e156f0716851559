package org.tsunagari.referral.attachment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.attachment.model.Attachment;
import org.tsunagari.referral.attachment.model.AttachmentOwner;
import org.tsunagari.referral.attachment.model.CheckedFile;
import org.tsunagari.referral.attachment.persistence.Attachments;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.usecase.MoveReferral;
import org.tsunagari.referral.referral.usecase.Parties;
import org.tsunagari.referral.referral.usecase.Speaking;
import org.tsunagari.referral.referral.usecase.ToldOfSupport;
import org.tsunagari.referral.referral.usecase.WrongPersons;

/** The files of a referral: for those who may read all of form 1. */
@ApplicationScoped
public class ReferralAttachments {

    private static final int MOST = 30;
    private static final Set<DataCategory> FORM_1 =
            Set.of(DataCategory.IDENTITY, DataCategory.CONTACT, DataCategory.NEEDS, DataCategory.NARRATIVE);
    private static final Set<Channel> TOLD_BY_OTHERS = Set.of(Channel.PHONE, Channel.COMMUNITY);

    private final PersonAccess access;
    private final Referrals referrals;
    private final MoveReferral move;
    private final Speaking speaking;
    private final ToldOfSupport told;
    private final WrongPersons wrong;
    private final Parties parties;
    private final Attachments attachments;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    ReferralAttachments(
            PersonAccess access,
            Referrals referrals,
            MoveReferral move,
            Speaking speaking,
            ToldOfSupport told,
            WrongPersons wrong,
            Parties parties,
            Attachments attachments,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.move = move;
        this.speaking = speaking;
        this.told = told;
        this.wrong = wrong;
        this.parties = parties;
        this.attachments = attachments;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** A file with its bytes. */
    public record Opened(Attachment attachment, byte[] bytes) {

        @Override
        public String toString() {
            return "Opened[" + attachment + "]";
        }
    }

    /** Refuses who may not add a file, before anybody looks into it. */
    @Transactional
    public void requireMayAttach(ReferralId id) {
        speaking.writing(move.opened(id, Operation.CORRESPOND).referral(), "attach");
    }

    /** What was attached, and the referral that it belongs to. */
    public record Attached(Attachment attachment, Referral referral) {}

    /** A source or the centre adds a file to what was referred, by the rule by which it writes to the other side. */
    @Transactional
    public Attached attach(ReferralId id, CheckedFile file) {
        MoveReferral.Opened opened = move.opened(id, Operation.CORRESPOND);
        Referral referral = opened.referral();
        Speaking.Turn turn = speaking.writing(referral, "attach");
        AttachmentOwner.OfReferral owner = owner(referral);
        if (attachments.countForAdding(owner) >= MOST) {
            throw new Refused(ReferralProblem.TOO_MANY_ATTACHMENTS);
        }
        Attachment attachment =
                Attachment.of(Ids.next(), file, turn.side(), actor.get().account(), clock.instant());
        attachments.add(owner, attachment, file);
        auditor.record(turn.recorded(opened.act("attach", object(id, attachment.id()))));
        return new Attached(attachment, referral);
    }

    @Transactional
    public List<Attachment> list(ReferralId id) {
        String object = "referrals/" + id + "/attachments";
        Referral referral = readable(id, object);
        return shown(referral, object, attachments.of(owner(referral)));
    }

    @Transactional
    public Opened open(ReferralId id, UUID attachment) {
        String object = object(id, attachment);
        Referral referral = readable(id, object);
        AttachmentOwner owner = owner(referral);
        Attachment found = attachments
                .find(owner, attachment)
                .filter(file -> file.enteredInErrorAt().isEmpty())
                .filter(file -> !shown(referral, object, List.of(file)).isEmpty())
                .orElseThrow(() -> access.deniedUnknown(object));
        return new Opened(
                found, attachments.content(owner, attachment).orElseThrow(() -> access.deniedUnknown(object)));
    }

    /** It should never have been there: it stays, and nobody opens it any more. A source says so of its own files. */
    @Transactional
    public void enteredInError(ReferralId id, UUID attachment) {
        MoveReferral.Opened opened = move.opened(id, Operation.CORRECT_REFERRAL);
        Referral referral = opened.referral();
        AttachmentOwner.OfReferral owner = owner(referral);
        Attachment file =
                attachments.find(owner, attachment).orElseThrow(() -> access.deniedUnknown(object(id, attachment)));
        if (!isCentre(referral) && file.by() != Party.SOURCE) {
            throw new Refused(CommonProblem.FORBIDDEN);
        }
        attachments.enteredInError(owner, attachment, actor.get().account());
        auditor.record(opened.act("attachment-entered-in-error", object(id, attachment)));
    }

    /** A scan shows all of form 1, whatever it is asked for: who may not read all of that opens none. */
    private Referral readable(ReferralId id, String object) {
        access.requireEver(Operation.READ);
        Referral referral =
                referrals.find(id).filter(known -> !wrong.hides(known)).orElseThrow(() -> access.deniedUnknown(object));
        boolean whole = access.readOfReferral(
                        FORM_1, referral.person(), referral.source().organisation(), object)
                .visible()
                .containsAll(FORM_1);
        if (!whole) {
            throw access.deniedUnknown(object);
        }
        return referral;
    }

    private List<Attachment> shown(Referral referral, String object, List<Attachment> files) {
        List<Attachment> ours = files.stream()
                .filter(file -> isCentre(referral) || !isForTheCentreAlone(referral, file))
                .toList();
        Predicate<ToldOfSupport.Said> audible = told.audible(
                referral, object, ours.stream().map(ReferralAttachments::said).toList());
        return ours.stream().filter(file -> audible.test(said(file))).toList();
    }

    /** What somebody brought who told the centre about the person says who that was. */
    private static boolean isForTheCentreAlone(Referral referral, Attachment file) {
        return TOLD_BY_OTHERS.contains(referral.channel())
                && file.by() == Party.CENTRE
                && !file.uploadedAt().isAfter(referral.submittedAt());
    }

    private boolean isCentre(Referral referral) {
        return parties.of(referral).contains(Party.CENTRE);
    }

    private static ToldOfSupport.Said said(Attachment file) {
        return new ToldOfSupport.Said(file.by(), file.uploadedAt());
    }

    private static String object(ReferralId id, UUID attachment) {
        return "referrals/" + id + "/attachments/" + attachment;
    }

    private static AttachmentOwner.OfReferral owner(Referral referral) {
        return new AttachmentOwner.OfReferral(
                referral.id().value(), referral.person().value());
    }
}
