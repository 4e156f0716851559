package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.tsunagari.access.Operation;
import org.tsunagari.events.vocabulary.WithdrawnBy;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.notice.NoticeCode;
import org.tsunagari.referral.notice.persistence.NoticeBoard;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;
import org.tsunagari.referral.referral.model.ReferralContent;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;
import org.tsunagari.referral.referral.usecase.MoveReferral.Why;

/** The centre accepts, declines or closes; the source or the person takes back; whoever erred says so or writes it anew. */
@ApplicationScoped
public class DecideReferral {

    private final MoveReferral move;
    private final Referrals referrals;
    private final ReferralEvents events;
    private final SecondPerson secondPerson;
    private final TakeOutReferral takeOut;
    private final NoticeBoard notices;
    private final Auditor auditor;
    private final Clock clock;

    DecideReferral(
            MoveReferral move,
            Referrals referrals,
            ReferralEvents events,
            SecondPerson secondPerson,
            TakeOutReferral takeOut,
            NoticeBoard notices,
            Auditor auditor,
            Clock clock) {
        this.move = move;
        this.referrals = referrals;
        this.auditor = auditor;
        this.events = events;
        this.secondPerson = secondPerson;
        this.takeOut = takeOut;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public Referral accept(ReferralId id, ExpectedVersion expected, Why why) {
        MoveReferral.Opened opened = move.opened(id, Operation.DECIDE_REFERRAL);
        Referral accepted = move.take(opened, expected, Transition.ACCEPTANCE, Referral::accept, why);
        events.accepted(accepted, LocalDate.now(clock.withZone(MunicipalTime.ZONE)));
        return accepted;
    }

    /** The law puts something in the consent's place for what was told without one; from now on others hear of it. */
    @Transactional
    public Referral restOn(ReferralId id, ExpectedVersion expected, ReferralBasis basis) {
        MoveReferral.Opened opened = move.opened(id, Operation.DECIDE_REFERRAL);
        expected.check(opened.referral().version());
        Referral founded = referrals.saveBasis(opened.referral().restOn(basis));
        secondPerson.judges(founded);
        events.submitted(founded);
        auditor.record(opened.act("record-basis"));
        return founded;
    }

    @Transactional
    public Referral decline(ReferralId id, ExpectedVersion expected, Why why) {
        MoveReferral.Opened opened = move.opened(id, Operation.DECIDE_REFERRAL);
        Referral declined = move.take(opened, expected, Transition.DECLINE, Referral::decline, why);
        events.declined(declined, why.reason().orElseThrow().name());
        return declined;
    }

    @Transactional
    public Referral withdraw(ReferralId id, ExpectedVersion expected, WithdrawnBy by, Why why) {
        MoveReferral.Opened opened = move.opened(id, Operation.WITHDRAW_REFERRAL);
        Referral withdrawn =
                switch (by) {
                    case SOURCE ->
                        move.take(opened, expected, Transition.WITHDRAWAL_BY_SOURCE, Referral::withdrawForSource, why);
                    case PERSON ->
                        move.take(opened, expected, Transition.WITHDRAWAL_BY_PERSON, Referral::withdrawForPerson, why);
                };
        events.withdrawn(withdrawn, by);
        return withdrawn;
    }

    @Transactional
    public Referral close(ReferralId id, ExpectedVersion expected, Why why) {
        MoveReferral.Opened opened = move.opened(id, Operation.DECIDE_REFERRAL);
        Referral closed = move.take(opened, expected, Transition.CLOSURE, Referral::close, why);
        events.closed(closed, why.reason().orElseThrow().name());
        return closed;
    }

    /**
     * Writes anew what the referral says.
     *
     * @param amended what it says now, by what it said
     * @throws Refused {@code nothing-to-correct} when it says so already
     */
    @Transactional
    public Referral amend(ReferralId id, ExpectedVersion expected, UnaryOperator<ReferralContent> amended, Why why) {
        MoveReferral.Opened opened = move.opened(id, Operation.CORRECT_REFERRAL);
        ReferralContent known = opened.referral().content();
        ReferralContent now = amended.apply(known);
        if (now.equals(known)) {
            throw new Refused(ReferralProblem.NOTHING_TO_CORRECT);
        }
        Referral saying =
                move.take(opened, expected, Transition.AMENDMENTS, (referral, by) -> referral.amend(now, by), why);
        events.amended(saying);
        notices.post(NoticeCode.REFERRAL_AMENDED, id.value());
        return saying;
    }

    @Transactional
    public Referral enterInError(ReferralId id, ExpectedVersion expected, Why why) {
        MoveReferral.Opened opened = move.opened(id, Operation.CORRECT_REFERRAL);
        Referral corrected = move.take(opened, expected, Transition.ENTERED_IN_ERROR, Referral::enterInError, why);
        events.enteredInError(corrected, why.reason().orElseThrow().name());
        if (why.reason().filter(TransitionReason.WRONG_PERSON::equals).isPresent()) {
            takeOut.handle(corrected);
        }
        return corrected;
    }
}
