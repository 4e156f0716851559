package org.tsunagari.directory.exchange.municipal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed days as municipal tables have them in the remark beside the hours. */
class WrittenClosuresTest {

    private static String said(WrittenClosures closures) {
        String everyYear = closures.everyYear().stream()
                .map(period -> period.from() + " " + period.to() + (period.name() == null ? "" : " " + period.name()))
                .collect(Collectors.joining("; "));
        String weekdays = closures.weekdays().stream().map(Enum::name).collect(Collectors.joining(" "));
        return String.join("|", closures.onHolidays() ? "HOLIDAYS" : "", weekdays, everyYear);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "祝日を除く ! HOLIDAYS||",
                "祝祭日は休館 ! HOLIDAYS||",
                "国民の祝日を除きます。 ! HOLIDAYS||",
                "(祝日休み) ! HOLIDAYS||",
                "祝日定休 ! HOLIDAYS||",
                "※ただし、祝日は休業いたします ! HOLIDAYS||",
                "日曜日及び国民の祝日に関する法律(昭和23年法律第178号)に規定する休日は休館 ! HOLIDAYS|SUNDAY|",
                "土日祝日を除く ! HOLIDAYS|SATURDAY SUNDAY|",
                "休館日：月曜日、祝日 ! HOLIDAYS|MONDAY|",
                "祝日・年末年始(12/29〜1/3)を除く ! HOLIDAYS||--12-29 --01-03 年末年始",
                "祝日、年末年始（１２／２９～１／３）は休み ! HOLIDAYS||--12-29 --01-03 年末年始",
                "年末年始12月29日から1月3日休館 ! ||--12-29 --01-03 年末年始",
                "年末年始休館（12月29日～翌年1月3日） ! ||--12-29 --01-03 年末年始",
                "12/29-1/3(年末年始)を除く ! ||--12-29 --01-03 年末年始",
                "12/29–1/3を除く ! ||--12-29 --01-03",
                "12月29日―1月3日は休所日 ! ||--12-29 --01-03",
                "年中無休(12/31~1/2を除く) ! ||--12-31 --01-02",
                "1/1休 ! ||--01-01 --01-01",
                "お盆(8/13~8/15)、年末年始(12/29~1/3)は閉館 ! ||--08-13 --08-15 お盆; --12-29 --01-03 年末年始",
                "祝日休み、12/29〜01/03休み ! HOLIDAYS||--12-29 --01-03"
            })
    void closed_days_are_read(String note, String expected) {
        WrittenClosures read = WrittenClosures.read(note);
        assertThat(said(read)).isEqualTo(expected);
        assertThat(read.whole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "雨の日はご相談ください", "年中無休", "定休日なし", "予約制。電話で"})
    void what_names_no_closed_days_has_none(String note) {
        assertThat(said(WrittenClosures.read(note))).isEqualTo("||");
        assertThat(WrittenClosures.read(note).whole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "年末年始は休館 ! ||",
                "祝日・年末年始を除く ! HOLIDAYS||",
                "祝日等を除く ! HOLIDAYS||",
                "祝日を除く。第2月曜は点検のため休館 ! HOLIDAYS||",
                "月曜日(祝日の場合は翌日)休館 ! ||",
                "祝日の翌日は休館 ! ||",
                "祝日も開館 ! ||",
                "祝日も休まず営業 ! ||",
                "祝日 ! ||",
                "年末年始(12/32〜1/3)を除く ! ||",
                "2026/12/29〜2027/1/3を除く ! ||",
                "月2回休み ! ||",
                "不定休 ! ||"
            })
    void what_nobody_can_be_sure_of_is_not_guessed_at(String note, String expected) {
        assertThat(said(WrittenClosures.read(note))).isEqualTo(expected);
        assertThat(WrittenClosures.read(note).whole()).isFalse();
    }
}
