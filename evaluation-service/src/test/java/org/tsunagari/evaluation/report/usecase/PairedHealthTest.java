package org.tsunagari.evaluation.report.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairedHealthTest {

    private static final double CLOSE = 0.0005;

    @Test
    void means_are_of_the_pairs_and_of_nobody_else() {
        PairedHealth health =
                PairedHealth.of(List.of(cases(2, 4, 2), cases(3, 3, 1), cases(1, null, 5), cases(null, 5, 3)));
        assertThat(health.pairs()).isEqualTo(3);
        assertThat(health.meanBefore()).isCloseTo(7.0 / 3, within(CLOSE));
        assertThat(health.meanAfter()).isCloseTo(11.0 / 3, within(CLOSE));
        assertThat(health.meanDifference()).isCloseTo(4.0 / 3, within(CLOSE));
        assertThat(health.withoutFollowUp()).isEqualTo(5);
        assertThat(health.withoutBaseline()).isEqualTo(3);
        assertThat(health.improved()).isEqualTo(2);
        assertThat(health.unchanged()).isEqualTo(1);
        assertThat(health.worsened()).isZero();
    }

    /** The example of Student's own data (sleep, 1908): mean 1.58, 95 % from 0.7001 to 2.4599; here in tenths. */
    @Test
    void the_interval_is_students() {
        List<Tally> sleep = List.of(
                cases(0, 12, 1),
                cases(0, 24, 1),
                cases(0, 13, 2),
                cases(0, 0, 1),
                cases(0, 10, 1),
                cases(0, 18, 1),
                cases(0, 8, 1),
                cases(0, 46, 1),
                cases(0, 14, 1));
        PairedHealth.Interval interval =
                Objects.requireNonNull(PairedHealth.of(sleep).interval95());
        assertThat(interval.low()).isCloseTo(7.001, within(CLOSE));
        assertThat(interval.high()).isCloseTo(24.599, within(CLOSE));
    }

    @Test
    void one_pair_has_a_difference_and_no_interval() {
        PairedHealth health = PairedHealth.of(List.of(cases(2, 1, 1)));
        assertThat(health.meanDifference()).isEqualTo(-1.0);
        assertThat(health.worsened()).isEqualTo(1);
        assertThat(health.interval95()).isNull();
    }

    @Test
    void without_pairs_there_is_no_mean_rather_than_a_zero() {
        PairedHealth health = PairedHealth.of(List.of(cases(2, null, 4), cases(null, null, 2)));
        assertThat(health.pairs()).isZero();
        assertThat(health.meanBefore()).isNull();
        assertThat(health.meanDifference()).isNull();
        assertThat(health.withoutFollowUp()).isEqualTo(4);
        assertThat(health.withoutBaseline()).isZero();
    }

    @Test
    void a_spread_counts_cases_that_have_nothing() {
        Spread spread = Spread.of(List.of(number(0, 1), number(3, 2)));
        assertThat(spread).isEqualTo(new Spread(2.0, 3, 0, 3));
        assertThat(Spread.of(List.of())).isEqualTo(new Spread(null, 0, null, null));
    }

    private static Tally number(int number, long cases) {
        return new Tally(
                Tallied.PARTNERS_AT_START,
                Optional.of(Integer.toString(number)),
                Optional.empty(),
                Optional.empty(),
                cases);
    }

    private static Tally cases(@Nullable Integer before, @Nullable Integer after, long count) {
        return new Tally(
                Tallied.HEALTH,
                Optional.ofNullable(before).map(String::valueOf),
                Optional.ofNullable(after).map(String::valueOf),
                Optional.empty(),
                count);
    }
}
