package org.tsunagari.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.referral.referral.model.ReferralNumber;

class WrittenNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R5-0021",
                "r5-21",
                "R5-000021",
                "Ｒ５－００２１",
                "ｒ５ー２１",
                " R5 − 0021 ",
                "R05‐0021",
                "令和5-21",
                "令和５年－２１"
            })
    void a_number_is_one_however_it_is_typed(String typed) {
        assertThat(WrittenNumber.read(typed)).contains(new ReferralNumber("R5-0021"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "21", "R5", "R5-", "X5-0021", "R50021", "R5-0021x", "R5-9999999999", "R5-0021' OR ''='"})
    void what_can_be_no_number_is_none(String typed) {
        assertThat(WrittenNumber.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和元-7", "R1-0007"})
    void the_first_year_has_two_names(String typed) {
        assertThat(WrittenNumber.read(typed)).contains(new ReferralNumber("R1-0007"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R8-12345", "Ｒ８－１２３４５"})
    void a_running_number_may_outgrow_its_four_digits(String typed) {
        assertThat(WrittenNumber.read(typed)).contains(new ReferralNumber("R8-12345"));
    }
}
