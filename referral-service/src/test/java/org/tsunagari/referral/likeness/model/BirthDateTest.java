package org.tsunagari.referral.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"1953-04-12", "1953-04", "1953", "1953~"})
    void it_is_written_as_it_was_read(String text) {
        assertThat(BirthDate.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "53", "1953-4", "1953-13", "1953-02-30", "1953-04~", "19530412", "about 1953"})
    void nothing_else_is_a_date_of_birth(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> BirthDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1953-04-12, 70",
        "1953-10-12, 60",
        "1953-04, 70",
        "1953, ",
        "1952, 70",
        "1943-07, ",
        "1953~, 70",
        "1954~, 60",
        "2023, 0",
        "1873-01-01, ",
        "1873~, ",
        "2024~, 0"
    })
    void the_decade_of_an_age_is_told_where_it_cannot_be_another_one(String born, @Nullable Integer decade) {
        assertThat(BirthDate.parse(born).ageDecadeOn(LocalDate.of(2023, 7, 3))).isEqualTo(Optional.ofNullable(decade));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1953-04-12", "1953~"})
    void it_tells_nothing_when_printed(String text) {
        assertThat(BirthDate.parse(text).toString()).doesNotContain("1953");
    }
}
