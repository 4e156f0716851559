package org.tsunagari.referral.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.referral.likeness.model.BirthDate;

class FormJapaneseDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2023-07-03, 令和5年7月3日",
        "2019-05-01, 令和元年5月1日",
        "2019-04-30, 平成31年4月30日",
        "1989-01-08, 平成元年1月8日",
        "1989-01-07, 昭和64年1月7日",
        "1926-12-25, 昭和元年12月25日",
        "1926-12-24, 大正15年12月24日",
        "1912-07-29, 明治45年7月29日",
        "1873-01-01, 明治6年1月1日",
        "1872-12-31, 1872年12月31日"
    })
    void a_date_is_written_in_its_era(LocalDate date, String written) {
        assertThat(JapaneseDates.date(date)).isEqualTo(written);
    }

    @Test
    void the_weekday_stands_in_brackets() {
        assertThat(JapaneseDates.dateWithWeekday(LocalDate.of(2023, 7, 9))).isEqualTo("令和5年7月9日（日）");
    }

    @ParameterizedTest
    @CsvSource({
        "1939-07-03, 昭和14年7月3日（84歳）",
        "1939-07-04, 昭和14年7月4日（83歳）",
        "2023-07-03, 令和5年7月3日（0歳）",
        "2023-07-04, 令和5年7月4日"
    })
    void the_age_is_in_completed_years(LocalDate birthDate, String written) {
        assertThat(JapaneseDates.dateWithAge(birthDate, LocalDate.of(2023, 7, 3)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "1939-05-03, 昭和14年5月3日（84歳）",
        "1939-05, 昭和14年5月（日不明）",
        "1939, 昭和14年（月日不明）",
        "1989, 1989年（月日不明）",
        "1926-12, 1926年12月（日不明）",
        "1953~, 70歳くらい（生年月日不明）"
    })
    void of_a_date_of_birth_it_says_what_is_not_known(String known, String written) {
        assertThat(JapaneseDates.birth(BirthDate.parse(known), LocalDate.of(2023, 7, 3)))
                .isEqualTo(written);
    }

    @Test
    void a_date_of_birth_of_which_nobody_knows_anything_is_not_known() {
        assertThat(JapaneseDates.birth(null, LocalDate.of(2023, 7, 3))).isEqualTo("不明");
    }
}
