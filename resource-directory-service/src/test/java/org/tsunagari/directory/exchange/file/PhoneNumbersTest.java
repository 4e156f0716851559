package org.tsunagari.directory.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are invented. */
class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0595-61-1234 | 0595-61-1234",
                "０５９５ー６１ー１２３４ | 0595-61-1234",
                "0595−61‐1234 | 0595-61-1234",
                "(0595)61-1234 | 0595-61-1234",
                "0595(61)1234 | 0595-61-1234",
                "0595 61 1234 | 0595-61-1234",
                "0595.61.1234 | 0595-61-1234",
                "0595611234 | 0595611234",
                "0595-61-1234(代) | 0595-61-1234",
                "0595-61-1234（代表） | 0595-61-1234",
                "代表電話：0595-61-1234 | 0595-61-1234",
                "TEL 0595-61-1234 | 0595-61-1234",
                "℡0595-61-1234 | 0595-61-1234",
                "TEL/FAX 0595-61-1234 | 0595-61-1234",
                "090 1234 5678 | 090-1234-5678",
                "0120-000-000 | 0120-000-000",
                "+81 595 61 1234 | +81-595-61-1234",
                "61-1234 | 61-1234",
                "なし |",
                "― |"
            })
    void what_is_clear_is_read(String written, @Nullable String number) {
        assertThat(PhoneNumbers.read(written)).isEqualTo(new PhoneNumbers.Reading(number, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0595-61-1234（内線12） | 0595-61-1234",
                "0595-61-1234 内線 1234 | 0595-61-1234",
                "0595-61-1234(12) | 0595-61-1234",
                "0595-61-1234・0595-61-1235 | 0595-61-1234",
                "0595-61-1234、61-1235 | 0595-61-1234",
                "0595-61-1234 0595-61-1235 | 0595-61-1234",
                "0595-61-1234(0595-61-1235) | 0595-61-1234",
                "0595-61-1234〜6 | 0595-61-1234",
                "電話 0595-61-1234 FAX 0595-61-1235 | 0595-61-1234",
                "FAX 0595-61-1235 電話 0595-61-1234 | 0595-61-1234",
                "平日のみ 0595-61-1234 | 0595-61-1234",
                "FAX 0595-61-1235 |",
                "代表にお尋ねください |",
                "内線12 |"
            })
    void what_is_more_or_less_than_a_number_is_not_all_of_it(String written, @Nullable String number) {
        assertThat(PhoneNumbers.read(written)).isEqualTo(new PhoneNumbers.Reading(number, false));
    }

    @Test
    void numbers_on_two_lines_are_two() {
        assertThat(PhoneNumbers.read("0595-61-1234\n0595-61-1235"))
                .isEqualTo(new PhoneNumbers.Reading("0595-61-1234", false));
    }

    /** What the API takes comes back from a file of ours as it went out. */
    @ParameterizedTest
    @ValueSource(strings = {"0595-61-12345678", "+44-1234-234567", "0595--00-1", "1100"})
    void a_number_that_the_api_takes_is_left_alone(String number) {
        assertThat(PhoneNumbers.read(number)).isEqualTo(new PhoneNumbers.Reading(number, true));
    }
}
