package org.tsunagari.referral.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosedBesidesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 8, 14);

    private final BusinessDays offices = new ClosedBesides(new JapaneseOffices(), Set.of(FRIDAY));

    @Test
    void a_day_of_the_municipalitys_own_is_no_business_day() {
        assertThat(offices.isOpen(FRIDAY)).isFalse();
        assertThat(offices.isOpen(FRIDAY.minusDays(1))).isTrue();
        assertThat(offices.after(FRIDAY.minusDays(1), 1)).isEqualTo(LocalDate.of(2026, 8, 17));
    }

    @Test
    void weekends_holidays_and_the_turn_of_the_year_are_none_either() {
        assertThat(offices.isOpen(LocalDate.of(2026, 8, 15))).isFalse();
        assertThat(offices.isOpen(LocalDate.of(2026, 8, 11))).isFalse();
        assertThat(offices.isOpen(LocalDate.of(2026, 12, 29))).isFalse();
        assertThat(offices.isOpen(LocalDate.of(2027, 1, 3))).isFalse();
    }
}
