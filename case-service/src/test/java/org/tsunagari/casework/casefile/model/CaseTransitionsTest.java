package org.tsunagari.casework.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagari.casework.casefile.model.CaseFixture.REASON;
import static org.tsunagari.casework.casefile.model.CaseFixture.TODAY;
import static org.tsunagari.casework.casefile.model.CaseStatus.CLOSED;
import static org.tsunagari.casework.casefile.model.CaseStatus.ON_HOLD;
import static org.tsunagari.casework.casefile.model.CaseStatus.OPEN;
import static org.tsunagari.casework.casefile.model.CaseTransition.CLOSURE;
import static org.tsunagari.casework.casefile.model.CaseTransition.HOLD;
import static org.tsunagari.casework.casefile.model.CaseTransition.REOPENING;
import static org.tsunagari.casework.casefile.model.CaseTransition.RESUMPTION;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every transition: what the table says, what the verb does, which event it leaves. */
class CaseTransitionsTest {

    private static final Map<List<Object>, CaseStatus> ALLOWED = Map.of(
            List.of(OPEN, CLOSURE), CLOSED,
            List.of(OPEN, HOLD), ON_HOLD,
            List.of(ON_HOLD, CLOSURE), CLOSED,
            List.of(ON_HOLD, RESUMPTION), OPEN,
            List.of(CLOSED, REOPENING), OPEN);

    static Stream<Arguments> matrix() {
        return Arrays.stream(CaseStatus.values()).flatMap(from -> Arrays.stream(CaseTransition.values())
                .map(transition ->
                        Arguments.of(from, transition, Optional.ofNullable(ALLOWED.get(List.of(from, transition))))));
    }

    @ParameterizedTest(name = "{0} by {1} → {2}")
    @MethodSource("matrix")
    void the_table_says_what_may_follow(CaseStatus from, CaseTransition transition, Optional<CaseStatus> to) {
        assertThat(from.after(transition)).isEqualTo(to);
        assertThat(from.transitions().contains(transition)).isEqualTo(to.isPresent());
    }

    @ParameterizedTest(name = "{0} by {1} → {2}")
    @MethodSource("matrix")
    void the_verb_obeys_the_table_and_each_edge_has_its_event(
            CaseStatus from, CaseTransition transition, Optional<CaseStatus> to) {
        Case file = CaseFixture.in(from);

        if (to.isPresent()) {
            perform(transition, file);
            assertThat(file.status()).isEqualTo(to.get());
            assertThat(file.happened())
                    .hasOnlyElementsOfType(transition.event())
                    .hasSize(1);
        } else if (transition.isOffered()) {
            assertThatThrownBy(() -> perform(transition, file)).isInstanceOf(CaseRefused.class);
            assertThat(file.status()).isEqualTo(from);
        } else {
            perform(transition, file);
            assertThat(file.status()).as("news of the consent never fail").isEqualTo(from);
            assertThat(file.happened()).isEmpty();
        }
    }

    @Test
    void a_refusal_names_what_people_may_do_instead() {
        assertThatThrownBy(() -> CaseFixture.in(CLOSED).close(TODAY, REASON))
                .isInstanceOfSatisfying(CaseRefused.class, refused -> assertThat(refused.allowed())
                        .containsExactly(REOPENING));
        assertThatThrownBy(() -> CaseFixture.in(ON_HOLD).requireOpen())
                .isInstanceOfSatisfying(CaseRefused.class, refused -> assertThat(refused.allowed())
                        .containsExactly(CLOSURE));
    }

    private static void perform(CaseTransition transition, Case file) {
        long news = file.snapshot().consentVersion() + 1;
        switch (transition) {
            case CLOSURE -> file.close(TODAY, REASON);
            case REOPENING -> file.reopen(TODAY);
            case HOLD -> file.followWithdrawal(news);
            case RESUMPTION -> file.followConsent(news);
        }
    }
}
