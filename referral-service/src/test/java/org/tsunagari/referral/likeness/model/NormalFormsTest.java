package org.tsunagari.referral.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All names and addresses are invented. */
class NormalFormsTest {

    @ParameterizedTest
    @CsvSource({
        "ミホン ハナコ, みほん　はなこ",
        "ミホン ハナコ, ﾐﾎﾝ ﾊﾅｺ",
        "ガッコウ, ｶﾞｯｺｳ",
        "オオノ ユウコ, オーノ ユーコ",
        "オオノ ユウコ, オウノ ユコ",
        "ケイコ, ケーコ",
        "キョウコ, キヨコ",
        "ミヅエ, ミズエ",
        "カヲル, カオル"
    })
    void one_reading_written_in_two_ways_is_one_reading(String one, String other) {
        assertThat(Kana.loose(one)).isEqualTo(Kana.loose(other));
    }

    @ParameterizedTest
    @CsvSource({"タカタ, タカダ", "ヤマサキ, ヤマザキ", "ハナコ, ハナエ"})
    void readings_that_sound_different_stay_different(String one, String other) {
        assertThat(Kana.loose(one)).isNotEqualTo(Kana.loose(other));
    }

    @ParameterizedTest
    @CsvSource({"タカタ, タカダ", "ヤマサキ, ヤマザキ"})
    void voicing_is_no_hindrance_to_being_compared(String one, String other) {
        assertThat(Kana.unvoiced(one)).isEqualTo(Kana.unvoiced(other));
    }

    @ParameterizedTest
    @CsvSource({
        "高橋 沢子, 髙橋 澤子",
        "山崎 島子, 山﨑 嶋子",
        "渡辺, 渡邉",
        "渡辺, 渡邊",
        "斎藤, 齋藤",
        "斎藤, 斉藤",
        "浜田 桜, 濵田 櫻",
        "佐々木, 佐佐木",
        "福田, 福田",
        "見本花子, 見本　花子"
    })
    void old_and_new_forms_of_a_kanji_are_one_name(String one, String other) {
        assertThat(KanjiVariants.fold(one)).isEqualTo(KanjiVariants.fold(other));
    }

    @Test
    void other_kanji_are_other_names() {
        assertThat(KanjiVariants.fold("太田")).isNotEqualTo(KanjiVariants.fold("大田"));
        assertThat(KanjiVariants.fold("川本")).isNotEqualTo(KanjiVariants.fold("河本"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三重県名張市桔梗が丘5番町1街区12番地",
                "三重県名張市桔梗ヶ丘五番町1街区12",
                "〒518-0621 三重県名張市桔梗ケ丘５番町１街区１２番地",
                "名張市桔梗が丘5番町1街区12番地",
                "桔梗が丘5番町1街区12番地"
            })
    void an_address_of_city_blocks_is_one_however_it_is_written(String written) {
        assertThat(PostalAddress.of(written).building())
                .isEqualTo(PostalAddress.of("名張市桔梗が丘５番町１街区１２").building());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三重県名張市見本町一丁目2番3号",
                "名張市見本町1-2-3",
                "名張市見本町１－２－３",
                "名張市見本町1丁目2番地3",
                "名張市見本町1丁目2番地の3",
                "名張市見本町1ー2ー3",
                "名張市見本町一丁目二番三号",
                "名張市 見本町 1丁目2-3"
            })
    void an_address_is_one_however_its_numbers_are_written(String written) {
        PostalAddress address = PostalAddress.of(written);

        assertThat(address.town()).isEqualTo("見本町");
        assertThat(address.block()).isEqualTo("1-2-3");
        assertThat(address.rest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"名張市見本町1-2-3 コーポ見本203", "名張市見本町1-2-3コーポ見本 203号室", "名張市見本町1丁目2番3号　コーポ見本２０３号"})
    void building_and_room_are_kept_apart(String written) {
        PostalAddress address = PostalAddress.of(written);

        assertThat(address.block()).isEqualTo("1-2-3");
        assertThat(address.rest()).isEqualTo("コーポ見本203");
    }

    @Test
    void the_numbers_in_names_of_places_are_no_numbers() {
        assertThat(PostalAddress.of("三重県四日市市三重八丁目1").city()).isEqualTo("四日市市");
        assertThat(PostalAddress.of("三重県四日市市三重八丁目1").town()).isEqualTo("三重");
        assertThat(PostalAddress.of("名張市八幡1300番地").town()).isEqualTo("八幡");
        assertThat(PostalAddress.of("名張市大字八幡字十王1300番地").block()).isEqualTo("1300");
    }

    @Test
    void telephone_numbers_are_their_digits() {
        assertThat(PhoneNumber.all(List.of("0595-00-1234", "０５９５（００）１２３４", "+81 595 00 1234")))
                .containsExactly("0595001234");
        assertThat(PhoneNumber.all(List.of("119", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1941-04-02",
                "1941/4/2",
                "1941年4月2日",
                "昭和16年4月2日",
                "昭和十六年四月二日",
                "S16.4.2",
                "Ｓ１６．４．２",
                "昭16-4-2",
                "㍼16年4月2日",
                "s16/04/02"
            })
    void a_birth_date_is_read_however_it_is_written(String written) {
        assertThat(WrittenDate.read(written).text()).isEqualTo("1941-04-02");
    }

    @Test
    void an_era_begins_with_its_first_year() {
        assertThat(WrittenDate.read("昭和元年12月30日").text()).isEqualTo("1926-12-30");
        assertThat(WrittenDate.read("大正15年12月25日").text()).isEqualTo("1926-12-25");
        assertThat(WrittenDate.read("H1.1.8").text()).isEqualTo("1989-01-08");
    }

    @ParameterizedTest
    @CsvSource({
        "昭和16年4月, 1941-04",
        "昭和16年, 1941",
        "S16, 1941",
        "1941-04, 1941-04",
        "1941年, 1941",
        "1941, 1941",
        "昭和64年, 1989",
        "平成元年, 1989"
    })
    void so_is_as_much_of_it_as_somebody_knows(String written, String known) {
        assertThat(WrittenDate.read(written).text()).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "昭和70年1月1日, OUTSIDE_THE_ERA",
        "昭和元年12月24日, OUTSIDE_THE_ERA",
        "慶応3年1月1日, UNKNOWN_ERA",
        "1941-02-30, NOT_A_DATE",
        "昭和65年, OUTSIDE_THE_ERA",
        "昭和64年2月, OUTSIDE_THE_ERA",
        "16.4, NOT_A_DATE",
        "41, NOT_A_DATE",
        "19410402, NOT_A_DATE",
        "春, NOT_A_DATE"
    })
    void a_date_that_never_was_is_refused_with_the_reason(String written, WrittenDate.Fault fault) {
        assertThatExceptionOfType(WrittenDate.Unreadable.class)
                .isThrownBy(() -> WrittenDate.read(written))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(fault));
    }
}
