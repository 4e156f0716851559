package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.vocabulary.WithdrawnBy;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;

/** The centre accepts or declines; the source or the person withdraws. */
@ApplicationScoped
public class DecideReferral {

    private final PersonAccess access;
    private final Referrals referrals;
    private final ReferralEvents events;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    DecideReferral(
            PersonAccess access,
            Referrals referrals,
            ReferralEvents events,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.events = events;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Referral accept(ReferralId id, ExpectedVersion expected) {
        Referral accepted = move(
                id, expected, Operation.DECIDE_REFERRAL, Transition.ACCEPTANCE, Referral::accept, Optional.empty());
        events.accepted(accepted, LocalDate.now(clock.withZone(MunicipalTime.ZONE)));
        return accepted;
    }

    @Transactional
    public Referral decline(ReferralId id, ExpectedVersion expected, String reason) {
        Referral declined = move(
                id, expected, Operation.DECIDE_REFERRAL, Transition.DECLINE, Referral::decline, Optional.of(reason));
        events.declined(declined, reason);
        return declined;
    }

    @Transactional
    public Referral withdraw(ReferralId id, ExpectedVersion expected, WithdrawnBy by) {
        Referral withdrawn = move(
                id,
                expected,
                Operation.WITHDRAW_REFERRAL,
                Transition.WITHDRAWAL,
                Referral::withdraw,
                Optional.of(by.name()));
        events.withdrawn(withdrawn, by);
        return withdrawn;
    }

    private Referral move(
            ReferralId id,
            ExpectedVersion expected,
            Operation operation,
            Transition transition,
            UnaryOperator<Referral> verb,
            Optional<String> reason) {
        access.requireEver(operation);
        String object = "referrals/" + id;
        Referral referral = referrals.find(id).orElseThrow(() -> access.deniedUnknown(object));
        Purpose purpose = Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
        access.requireOnReferral(
                operation, purpose, referral.person(), referral.source().organisation(), object);
        expected.check(referral.version());
        Referral moved =
                referrals.save(verb.apply(referral), transition, actor.get().account(), reason);
        auditor.record(
                AuditEntry.of(transition.path(), object, referral.person().value())
                        .forPurpose(purpose.name()));
        return moved;
    }
}
