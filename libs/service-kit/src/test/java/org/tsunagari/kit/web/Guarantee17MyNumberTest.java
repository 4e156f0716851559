package org.tsunagari.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 17: an Individual Number is recognised however it is written. The numbers are computed, not anybody's. */
class Guarantee17MyNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789018",
                "1234-5678-9018",
                "1234 5678 9018",
                "１２３４５６７８９０１８",
                "１２３４－５６７８－９０１８",
                "１２３４ー５６７８ー９０１８",
                "1234　5678　9018",
                "1234‐5678−9018",
                "マイナンバーは123456789018です",
                "No123456789018",
                "電話 0595-00-1234 番号 1234-5678-9018",
                "000000000000",
                "1234  5678  9018",
                "1234 - 5678 - 9018",
                "1234\n5678\n9018",
                "1234/5678/9018",
                "1234_5678_9018",
                "1234,5678,9018",
                "1234|5678|9018",
                "1234\t5678\t9018",
                "1 2 3 4 5 6 7 8 9 0 1 8",
                "１　２　３　４　５　６　７　８　９　０　１　８",
                "1-2-3-4-5-6-7-8-9-0-1-8",
                "123 456 789 018",
                "123456-789018",
                "0595-00-1234\n1234-5678-9018\n0595-00-1234"
            })
    void a_number_with_its_check_digit_is_recognised(String text) {
        assertThat(MyNumber.occursIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345678901",
                "1234567890187",
                "0595-00-1234",
                "090-1234-5678",
                "+81-595-00-1234",
                "1234-5678-9018-3456",
                "3456-1234-5678-9018",
                "00000000-0000-4000-9000-000000000000",
                "2026-04-01 10:15",
                "介護保険 1234567890",
                "0595-12-3456 0595-78-9018",
                "2026/04/01 10:15",
                "1 2 3 4 5 6 7 8 9 0 1 8 1"
            })
    void other_digits_are_let_through(String text) {
        assertThat(MyNumber.occursIn(text)).isFalse();
    }

    @Test
    void of_ten_last_digits_exactly_one_is_the_check_digit() {
        assertThat(java.util.stream.IntStream.range(0, 10).filter(digit -> MyNumber.occursIn("12345678901" + digit)))
                .containsExactly(8);
    }
}
