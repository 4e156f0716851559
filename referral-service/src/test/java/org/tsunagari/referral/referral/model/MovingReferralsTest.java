package org.tsunagari.referral.referral.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tsunagari.referral.referral.model.ReferralFixture.CENTRE;
import static org.tsunagari.referral.referral.model.ReferralFixture.PERSON;
import static org.tsunagari.referral.referral.model.ReferralFixture.SOURCE;
import static org.tsunagari.referral.referral.model.ReferralFixture.in;
import static org.tsunagari.referral.referral.model.ReferralFixture.submitted;
import static org.tsunagari.referral.referral.model.ReferralStatus.ACCEPTED;
import static org.tsunagari.referral.referral.model.ReferralStatus.CLOSED;
import static org.tsunagari.referral.referral.model.ReferralStatus.DECLINED;
import static org.tsunagari.referral.referral.model.ReferralStatus.ENTERED_IN_ERROR;
import static org.tsunagari.referral.referral.model.ReferralStatus.IN_SUPPORT;
import static org.tsunagari.referral.referral.model.ReferralStatus.ON_HOLD;
import static org.tsunagari.referral.referral.model.ReferralStatus.SUBMITTED;
import static org.tsunagari.referral.referral.model.ReferralStatus.WITHDRAWN_BY_PERSON;
import static org.tsunagari.referral.referral.model.ReferralStatus.WITHDRAWN_BY_SOURCE;
import static org.tsunagari.referral.referral.model.Transition.CLOSURE;
import static org.tsunagari.referral.referral.model.Transition.DECLINE;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;

class MovingReferralsTest {

    private static final ReferralContent URGENT =
            new ReferralContent(Urgency.URGENT, RequestedBy.FAMILY, submitted().needs(), Optional.of("見本の願い"));

    private static final Map<Transition, BiFunction<Referral, Set<Party>, Referral>> VERBS = Map.ofEntries(
            Map.entry(Transition.INFORMATION_REQUESTS, Referral::requestInformation),
            Map.entry(Transition.INFORMATION_ANSWERS, Referral::informationProvided),
            Map.entry(Transition.ACCEPTANCE, Referral::accept),
            Map.entry(DECLINE, Referral::decline),
            Map.entry(Transition.WITHDRAWAL_BY_SOURCE, Referral::withdrawForSource),
            Map.entry(Transition.WITHDRAWAL_BY_PERSON, Referral::withdrawForPerson),
            Map.entry(CLOSURE, Referral::close),
            Map.entry(Transition.AMENDMENTS, (referral, by) -> referral.amend(URGENT, by)),
            Map.entry(Transition.ENTERED_IN_ERROR, Referral::enterInError));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DRAFT")
    void in_every_state_everybody_can_do_what_is_allowed_to_them_and_nothing_else(ReferralStatus status) {
        Referral referral = in(status);
        for (Party party : Party.values()) {
            Set<Transition> allowed = referral.allowed(Set.of(party));
            VERBS.forEach((transition, verb) -> {
                if (allowed.contains(transition)) {
                    assertThat(verb.apply(referral, Set.of(party)).status())
                            .isEqualTo(
                                    Edges.of(status, transition).orElseThrow().to());
                } else {
                    assertThatExceptionOfType(ReferralRefused.IllegalTransition.class)
                            .isThrownBy(() -> verb.apply(referral, Set.of(party)))
                            .satisfies(refused -> assertThat(refused.allowed()).isEqualTo(allowed));
                }
            });
        }
    }

    @Test
    void only_the_centre_decides() {
        assertThat(submitted().allowed(SOURCE)).doesNotContain(Transition.ACCEPTANCE, DECLINE, CLOSURE);
        assertThat(submitted().allowed(PERSON)).containsExactly(Transition.WITHDRAWAL_BY_PERSON);
        assertThat(submitted().accept(CENTRE).status()).isEqualTo(ACCEPTED);
    }

    @Test
    void a_source_cannot_take_back_what_is_in_support_but_the_person_can() {
        assertThat(in(IN_SUPPORT).allowed(SOURCE)).doesNotContain(Transition.WITHDRAWAL_BY_SOURCE);
        assertThat(in(IN_SUPPORT).withdrawForPerson(PERSON).status()).isEqualTo(WITHDRAWN_BY_PERSON);
    }

    @Test
    void an_amended_referral_says_something_else_and_stands_where_it_stood() {
        Referral amended = in(ACCEPTED).amend(URGENT, SOURCE);
        assertThat(amended.status()).isEqualTo(ACCEPTED);
        assertThat(amended.content()).isEqualTo(URGENT);
    }

    @Test
    void what_the_centre_learns_in_support_belongs_to_the_case() {
        assertThat(in(ACCEPTED).allowed(CENTRE)).contains(Transition.AMENDMENTS);
        assertThat(in(IN_SUPPORT).allowed(CENTRE)).doesNotContain(Transition.AMENDMENTS);
        assertThat(in(IN_SUPPORT).allowed(SOURCE)).contains(Transition.AMENDMENTS);
    }

    @Test
    void a_source_says_what_the_person_told_it() {
        assertThat(submitted().withdrawForPerson(SOURCE).status()).isEqualTo(WITHDRAWN_BY_PERSON);
        assertThat(submitted().withdrawForSource(SOURCE).status()).isEqualTo(WITHDRAWN_BY_SOURCE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"SUBMITTED", "INFORMATION_REQUESTED", "ACCEPTED", "IN_SUPPORT", "REPORTED"})
    void a_hold_ends_where_it_began(ReferralStatus status) {
        Referral held = in(status).hold();
        assertThat(held.status()).isEqualTo(ON_HOLD);
        assertThat(held.resume().status()).isEqualTo(status);
    }

    @Test
    void on_hold_only_what_the_status_before_allows() {
        assertThat(in(IN_SUPPORT).hold().allowed(CENTRE)).contains(CLOSURE).doesNotContain(DECLINE);
        assertThat(submitted().hold().allowed(CENTRE)).contains(DECLINE).doesNotContain(CLOSURE);
        assertThat(submitted().hold().decline(CENTRE).status()).isEqualTo(DECLINED);
        assertThat(in(IN_SUPPORT).hold().close(CENTRE).status()).isEqualTo(CLOSED);
    }

    @Test
    void support_that_starts_during_a_hold_shows_when_it_ends() {
        Referral held = in(ACCEPTED).hold().startSupport();
        assertThat(held.status()).isEqualTo(ON_HOLD);
        assertThat(held.resume().status()).isEqualTo(IN_SUPPORT);
    }

    @Test
    void an_error_is_the_sources_to_correct_until_the_centre_has_decided() {
        assertThat(submitted().enterInError(SOURCE).status()).isEqualTo(ENTERED_IN_ERROR);
        assertThat(in(ACCEPTED).allowed(SOURCE)).doesNotContain(Transition.ENTERED_IN_ERROR);
        assertThat(in(CLOSED).allowed(CENTRE)).contains(Transition.ENTERED_IN_ERROR);
    }

    @Test
    void what_has_ended_stays_ended_but_for_errors() {
        for (ReferralStatus status : EnumSet.of(DECLINED, WITHDRAWN_BY_SOURCE, WITHDRAWN_BY_PERSON)) {
            assertThat(in(status).allowed(EnumSet.allOf(Party.class))).containsExactly(Transition.ENTERED_IN_ERROR);
        }
        assertThat(in(ENTERED_IN_ERROR).allowed(EnumSet.allOf(Party.class))).isEmpty();
    }

    @Test
    void what_was_closed_with_its_case_is_in_support_again_with_it_and_nothing_else_is() {
        assertThat(in(CLOSED).reopen(closure(Party.SYSTEM, "CASE_CLOSED")).status())
                .isEqualTo(IN_SUPPORT);
        assertThat(in(CLOSED).allowed(EnumSet.of(Party.CENTRE, Party.SOURCE, Party.PERSON)))
                .containsExactly(Transition.STATUS_REPORTS, Transition.ENTERED_IN_ERROR);
        for (HistoryEntry other :
                List.of(closure(Party.CENTRE, "CASE_CLOSED"), closure(Party.SYSTEM, "SUPPORT_ENDED"))) {
            assertThatExceptionOfType(ReferralRefused.IllegalTransition.class)
                    .isThrownBy(() -> in(CLOSED).reopen(other));
        }
        assertThatExceptionOfType(ReferralRefused.IllegalTransition.class)
                .isThrownBy(() -> in(DECLINED).reopen(closure(Party.SYSTEM, "CASE_CLOSED")));
    }

    @Test
    void how_it_ended_is_reported_and_changes_nothing() {
        Referral closed = in(CLOSED);
        assertThat(closed.report()).isEqualTo(closed);
        assertThatExceptionOfType(ReferralRefused.IllegalTransition.class)
                .isThrownBy(() -> in(WITHDRAWN_BY_PERSON).report());
    }

    private static HistoryEntry closure(Party by, String reason) {
        return new HistoryEntry(
                3,
                CLOSURE,
                CLOSED,
                Optional.of(by),
                "somebody",
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-04-10T03:00:00Z"));
    }

    @Test
    void an_answer_leads_back_to_the_centre() {
        assertThat(submitted()
                        .requestInformation(CENTRE)
                        .informationProvided(SOURCE)
                        .status())
                .isEqualTo(SUBMITTED);
    }

    @Test
    void a_reason_of_another_transition_is_no_reason() {
        assertThatExceptionOfType(ReferralRefused.Invalid.class)
                .isThrownBy(() -> new TransitionTaken(
                        DECLINE,
                        Party.CENTRE,
                        "account",
                        Optional.of(TransitionReason.CONSENT_WITHDRAWN),
                        Optional.empty()));
    }
}
