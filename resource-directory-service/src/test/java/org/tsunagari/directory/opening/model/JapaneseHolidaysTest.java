package org.tsunagari.directory.opening.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the days that the Cabinet Office has published (国民の祝日について). */
class JapaneseHolidaysTest {

    private final JapaneseHolidays holidays = new JapaneseHolidays();

    @ParameterizedTest
    @CsvSource({
        "2018, 01-01 01-08 02-11 02-12 03-21 04-29 04-30 05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24 10-08 11-03 11-23 12-23 12-24",
        "2019, 01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23",
        "2020, 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23",
        "2021, 01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23",
        "2022, 01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23",
        "2023, 01-01 01-02 01-09 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23",
        "2024, 01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23",
        "2025, 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24",
        "2026, 01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
        "2009, 01-01 01-12 02-11 03-20 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23",
        "2006, 01-01 01-02 01-09 02-11 03-21 04-29 05-03 05-04 05-05 07-17 09-18 09-23 10-09 11-03 11-23 12-23"
    })
    void the_days_of_a_year_are_those_of_the_law(int year, String days) {
        List<String> found = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> holidays.on(day).isPresent())
                .map(day -> day.toString().substring(5))
                .toList();
        assertThat(found).containsExactly(days.split(" "));
    }

    @Test
    void a_day_is_called_by_its_name() {
        assertThat(name(2026, 9, 22)).isEqualTo("国民の休日");
        assertThat(name(2025, 2, 24)).isEqualTo("休日(振替)");
        assertThat(name(2020, 7, 24)).isEqualTo("スポーツの日");
        assertThat(name(2019, 10, 14)).isEqualTo("体育の日");
        assertThat(holidays.on(LocalDate.of(2026, 3, 20)).map(JapaneseHolidays.Holiday::en))
                .contains("Vernal Equinox Day");
    }

    @Test
    void nothing_is_claimed_about_years_of_which_the_law_cannot_be_known() {
        assertThat(holidays.on(LocalDate.of(1999, 1, 1))).isEmpty();
        assertThat(holidays.on(LocalDate.of(2100, 1, 1))).isEmpty();
    }

    @Test
    void every_year_has_its_sixteen_named_days_since_2016_but_one() {
        for (int year = 2016; year < 2100; year++) {
            long named = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .map(day -> holidays.on(day).orElse(null))
                    .filter(Objects::nonNull)
                    .filter(day -> !day.ja().startsWith("休日") && !day.ja().equals("国民の休日"))
                    .map(JapaneseHolidays.Holiday::ja)
                    .collect(Collectors.toSet())
                    .size();
            assertThat(named).as("%d", year).isEqualTo(year == 2019 ? 15 : 16);
        }
    }

    private String name(int year, int month, int day) {
        return holidays.on(LocalDate.of(year, month, day)).orElseThrow().ja();
    }
}
