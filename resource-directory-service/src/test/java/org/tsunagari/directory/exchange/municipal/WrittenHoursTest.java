package org.tsunagari.directory.exchange.municipal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times as municipal tables have them. */
class WrittenHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:00 | 17:00 | 09:00-17:00",
                "９：００ | １７：３０ | 09:00-17:30",
                "9時 | 17時30分 | 09:00-17:30",
                "9時半 | 17時 | 09:30-17:00",
                "午前9時 | 午後5時 | 09:00-17:00",
                "午前9時30分 | 午後5時15分 | 09:30-17:15",
                "正午 | 午後5時 | 12:00-17:00",
                "18:00 | 25:00 | 18:00-01:00",
                "18:00 | 翌2:00 | 18:00-02:00",
                "18時 | 翌日2時 | 18:00-02:00",
                "18:00 | 2:00 | 18:00-02:00",
                "9:00 | 24:00 | 09:00-24:00",
                "9:00 | 24:30 | 09:00-00:30",
                "24時間 | | 00:00-24:00",
                "24時間 | 24時間 | 00:00-24:00",
                "終日 | | 00:00-24:00",
                "9時30分～17時 | | 09:30-17:00",
                "9:00〜17:00 | | 09:00-17:00",
                "9:00―17:00 | | 09:00-17:00",
                "9:00ー17:00 | | 09:00-17:00",
                "9:00 - 17:00 | | 09:00-17:00",
                "9:00–17:00 | | 09:00-17:00",
                "9:00−17:00 | | 09:00-17:00",
                "9時から17時 | | 09:00-17:00",
                "9:00～12:00、13:00～17:00 | | 09:00-12:00 13:00-17:00"
            })
    void times_are_read(String opens, @Nullable String closes, String spans) {
        assertThat(WrittenHours.spans(opens, closes == null ? "" : closes).orElseThrow().stream()
                        .map(span -> span.opens() + "-" + span.closes())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(spans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24:00 | 25:00",
                "9:00 | 34:00",
                "9:60 | 17:00",
                "午後12時 | 午後5時",
                "翌2:00 | 5:00",
                "9:00 | 日没",
                "9:00～17:00 | 18:00",
                "9:00～12:00、午後 | ''",
                "9:00 | ''"
            })
    void times_that_nobody_can_be_sure_of_are_not_guessed_at(String opens, String closes) {
        assertThat(WrittenHours.spans(opens, closes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "月火水木金 | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY | AS_USUAL",
                "月～水 | MONDAY TUESDAY WEDNESDAY | AS_USUAL",
                "月曜日―水曜日 | MONDAY TUESDAY WEDNESDAY | AS_USUAL",
                "月から水 | MONDAY TUESDAY WEDNESDAY | AS_USUAL",
                "土～月 | MONDAY SATURDAY SUNDAY | AS_USUAL",
                "月/水/金 | MONDAY WEDNESDAY FRIDAY | AS_USUAL",
                "毎週水曜日 | WEDNESDAY | AS_USUAL",
                "平日 | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY | CLOSED",
                "土日祝 | SATURDAY SUNDAY | OWN_HOURS",
                "土・日・祝日 | SATURDAY SUNDAY | OWN_HOURS",
                "年中無休 | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY | AS_USUAL",
                "年中無休 24時間 | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY | AS_USUAL",
                "第2土曜 | 2:SATURDAY | AS_USUAL",
                "第1・3土曜 | 1,3:SATURDAY | AS_USUAL",
                "第１、第３土曜日 | 1,3:SATURDAY | AS_USUAL",
                "毎月第二日曜日 | 2:SUNDAY | AS_USUAL",
                "第2・4土日 | 2,4:SATURDAY SUNDAY | AS_USUAL",
                "第1月曜・第3金曜 | 1:MONDAY; 3:FRIDAY | AS_USUAL",
                "月～金、第2・4土曜 | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY; 2,4:SATURDAY | AS_USUAL",
                "月～金、第2土曜、祝 | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY; 2:SATURDAY | OWN_HOURS"
            })
    void days_are_read(String written, String days, String holidays) {
        WrittenDays read = WrittenDays.read(written).orElseThrow();
        assertThat(read.groups().stream()
                        .map(group -> (group.weeks().isEmpty() ? "" : text(group.weeks(), ",") + ":")
                                + text(group.days(), " "))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(days);
        assertThat(read.holidays()).hasToString(holidays);
    }

    private static String text(Iterable<?> parts, String between) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(text.isEmpty() ? "" : between).append(part));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"隔週月曜", "第2土曜、日曜", "第2・4土曜休み", "月～土(第2土曜を除く)", "最終土曜", "第6土曜", "土日(祝日休み)", "祝日を除く", "不定休", ""})
    void days_that_nobody_can_be_sure_of_are_not_guessed_at(String written) {
        assertThat(WrittenDays.read(written)).isEmpty();
    }
}
