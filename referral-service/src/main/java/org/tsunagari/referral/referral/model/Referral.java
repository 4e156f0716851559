package org.tsunagari.referral.referral.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * A referral (form 1): a source asks the centre for help for a person. Immutable; every verb answers the referral as it
 * stands then, and refuses what its status does not allow.
 *
 * @param sentOn date sent, local to the municipality; decides the fiscal year
 * @param wish what the person or the family wants to talk about
 * @param intake how it came, where the centre keyed it in
 * @param ageDecade decade of the person's age on that day; empty where it is not known
 * @param statusBeforeHold where a referral on hold goes on
 * @param version counts the changes
 */
public record Referral(
        ReferralId id,
        ReferralNumber number,
        PersonId person,
        Source source,
        LocalDate sentOn,
        Channel channel,
        Intake intake,
        Urgency urgency,
        RequestedBy requestedBy,
        Needs needs,
        Optional<String> wish,
        ReferralBasis basis,
        Optional<Integer> ageDecade,
        ReferralStatus status,
        Optional<ReferralStatus> statusBeforeHold,
        String submittedBy,
        Instant submittedAt,
        long version) {

    private static final Set<Party> SYSTEM = Set.of(Party.SYSTEM);

    /** The centre takes the case; not while nobody knows on which basis it may. */
    public Referral accept(Set<Party> by) {
        if (basis instanceof ReferralBasis.Awaited && allows(Transition.ACCEPTANCE)) {
            throw new ReferralRefused.BasisMissing();
        }
        return apply(Transition.ACCEPTANCE, by);
    }

    /** The centre does not take it. */
    public Referral decline(Set<Party> by) {
        return apply(Transition.DECLINE, by);
    }

    /** The source takes it back. */
    public Referral withdrawForSource(Set<Party> by) {
        return apply(Transition.WITHDRAWAL_BY_SOURCE, by);
    }

    /** The person does not want it any more, whoever was told so. */
    public Referral withdrawForPerson(Set<Party> by) {
        return apply(Transition.WITHDRAWAL_BY_PERSON, by);
    }

    /** The centre asks the source for more. */
    public Referral requestInformation(Set<Party> by) {
        return apply(Transition.INFORMATION_REQUESTS, by);
    }

    /** Nothing is open any more between centre and source. */
    public Referral informationProvided(Set<Party> by) {
        return apply(Transition.INFORMATION_ANSWERS, by);
    }

    /** The consent is withdrawn or over, or what stood in its place was rejected: nothing goes on until there is a consent. */
    public Referral hold() {
        Referral held = apply(Transition.HOLD, SYSTEM);
        return held.with(held.status, Optional.of(status));
    }

    /** The person has consented again: it goes on where it was held. */
    public Referral resume() {
        apply(Transition.RESUMPTION, SYSTEM);
        return with(statusBeforeHold.orElseThrow(), Optional.empty());
    }

    /** What it says is written anew; what it said before stands in its history. */
    public Referral amend(ReferralContent now, Set<Party> by) {
        return apply(Transition.AMENDMENTS, by).saying(now, basis);
    }

    public ReferralContent content() {
        return new ReferralContent(urgency, requestedBy, needs, wish);
    }

    /** What it waited for: the person has agreed, or the law puts something in the consent's place; an emergency is urgent. */
    public Referral restOn(ReferralBasis found) {
        if (!(basis instanceof ReferralBasis.Awaited)) {
            throw new ReferralRefused.BasisKnown();
        }
        return saying(
                found instanceof ReferralBasis.Emergency
                        ? new ReferralContent(Urgency.URGENT, requestedBy, needs, wish)
                        : content(),
                found);
    }

    /** What the law put in the consent's place is not needed any more. */
    public Referral agreed(ReferralBasis.Consented consent) {
        return with(status, statusBeforeHold, consent);
    }

    /** A case works on it; while on hold that shows only when it goes on. */
    public Referral startSupport() {
        Referral started = apply(Transition.SUPPORT_START, SYSTEM);
        return status == ReferralStatus.ON_HOLD
                ? started.with(status, Optional.of(ReferralStatus.IN_SUPPORT))
                : started;
    }

    /** The centre issued form 2. */
    public Referral report() {
        return apply(Transition.STATUS_REPORTS, Set.of(Party.CENTRE));
    }

    /** The support has ended. */
    public Referral close(Set<Party> by) {
        return apply(Transition.CLOSURE, by);
    }

    /** The case that closed it is worked on again. Whoever else has closed it meant it. */
    public Referral reopen(HistoryEntry last) {
        if (!last.isClosureByCase()) {
            throw new ReferralRefused.IllegalTransition(allowed(SYSTEM), Transition.REOPENING);
        }
        return apply(Transition.REOPENING, SYSTEM);
    }

    /** It should never have been there; what was recorded stays for the record. */
    public Referral enterInError(Set<Party> by) {
        return apply(Transition.ENTERED_IN_ERROR, by);
    }

    /** Whether this can be done now, whoever does it. */
    public boolean allows(Transition transition) {
        return edge(transition).isPresent();
    }

    /** What these can do with it now. */
    public Set<Transition> allowed(Set<Party> by) {
        EnumSet<Transition> allowed = EnumSet.allOf(Transition.class);
        allowed.removeIf(transition -> edge(transition, by).isEmpty());
        return allowed;
    }

    /** On whose behalf the transition is taken, of those whom the caller can speak for. */
    public Party takenBy(Transition transition, Set<Party> by) {
        return edge(transition, by).stream()
                .flatMap(edge -> edge.by().stream())
                .filter(by::contains)
                .findFirst()
                .orElseThrow(() -> new ReferralRefused.IllegalTransition(allowed(by), transition));
    }

    private Referral apply(Transition transition, Set<Party> by) {
        Edges.Edge edge =
                edge(transition, by).orElseThrow(() -> new ReferralRefused.IllegalTransition(allowed(by), transition));
        return with(edge.to(), Optional.empty());
    }

    private Optional<Edges.Edge> edge(Transition transition, Set<Party> by) {
        return edge(transition).filter(edge -> !Collections.disjoint(edge.by(), by));
    }

    /** On hold, only what the status before allows too: what is in support cannot be declined any more. */
    private Optional<Edges.Edge> edge(Transition transition) {
        Optional<Edges.Edge> edge = Edges.of(status, transition);
        if (status == ReferralStatus.ON_HOLD && transition != Transition.RESUMPTION) {
            return edge.filter(held -> statusBeforeHold
                    .flatMap(before -> Edges.of(before, transition))
                    .isPresent());
        }
        return edge;
    }

    private Referral with(ReferralStatus next, Optional<ReferralStatus> beforeHold) {
        return with(next, beforeHold, basis);
    }

    private Referral with(ReferralStatus next, Optional<ReferralStatus> beforeHold, ReferralBasis grounds) {
        return with(next, beforeHold, grounds, content());
    }

    private Referral saying(ReferralContent now, ReferralBasis grounds) {
        return with(status, statusBeforeHold, grounds, now);
    }

    private Referral with(
            ReferralStatus next, Optional<ReferralStatus> beforeHold, ReferralBasis grounds, ReferralContent content) {
        return new Referral(
                id,
                number,
                person,
                source,
                sentOn,
                channel,
                intake,
                content.urgency(),
                content.requestedBy(),
                content.needs(),
                content.wish(),
                grounds,
                ageDecade,
                next,
                beforeHold,
                submittedBy,
                submittedAt,
                version);
    }

    @Override
    public String toString() {
        return "Referral[" + id + ", " + status + "]";
    }
}
