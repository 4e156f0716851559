package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.referral.model.TransitionTaken;

/** What every transition that somebody asks for has in common: access, version, table, history, audit. */
@ApplicationScoped
public class MoveReferral {

    private final PersonAccess access;
    private final Referrals referrals;
    private final Parties parties;
    private final Auditor auditor;
    private final CurrentActor actor;

    MoveReferral(PersonAccess access, Referrals referrals, Parties parties, Auditor auditor, CurrentActor actor) {
        this.access = access;
        this.referrals = referrals;
        this.parties = parties;
        this.auditor = auditor;
        this.actor = actor;
    }

    /** @param note what the code cannot say, for this referral's history */
    public record Why(Optional<TransitionReason> reason, Optional<String> note) {

        public static final Why NOTHING_TO_SAY = new Why(Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return "Why[" + reason + "]";
        }
    }

    /**
     * A referral that somebody may act on.
     *
     * @param allowed for what, and what the act rests on
     */
    public record Opened(Referral referral, Allowed allowed) {

        /** The same referral as it stands now. */
        public Opened as(Referral now) {
            return new Opened(now, allowed);
        }

        /** The record of the act, with the basis that the decision rested on and the consent that it saw. */
        public AuditEntry act(String action) {
            return act(action, object(referral.id()));
        }

        /** @param object what of the referral it is done to, as path */
        public AuditEntry act(String action, String object) {
            return allowed.act(action, object);
        }
    }

    /** The referral, if the caller may do this kind of thing with it. */
    @Transactional
    public Opened opened(ReferralId id, Operation operation) {
        access.requireEver(operation);
        String object = object(id);
        Referral referral = referrals.find(id).orElseThrow(() -> access.deniedUnknown(object));
        return new Opened(
                referral,
                access.allowOnReferral(
                        operation,
                        purpose(),
                        referral.person(),
                        referral.source().organisation(),
                        object));
    }

    /** Takes a transition of a referral that is {@link #opened}. */
    @Transactional
    public Referral take(
            Opened opened,
            ExpectedVersion expected,
            Transition transition,
            BiFunction<Referral, Set<Party>, Referral> verb,
            Why why) {
        Referral referral = opened.referral();
        expected.check(referral.version());
        Set<Party> by = parties.of(referral);
        Referral moved = referrals.save(
                verb.apply(referral, by),
                new TransitionTaken(
                        transition,
                        referral.takenBy(transition, by),
                        actor.get().account(),
                        why.reason(),
                        why.note()));
        auditor.record(opened.act(transition.path()));
        return moved;
    }

    private Purpose purpose() {
        return Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
    }

    private static String object(ReferralId id) {
        return "referrals/" + id;
    }
}
