package org.tsunagari.referral.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagari.referral.forms.FormFixture.aForm;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.Sex;

class Form1Test {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 3);

    private final Form1Renderer renderer = new Form1Renderer();

    private PrintedForm print(FormFixture form) {
        return PrintedForm.of(renderer.render(form.form1()));
    }

    @Test
    void a_usual_referral_fits_one_page() {
        assertThat(print(aForm()).pages()).hasSize(1);
    }

    @Test
    void it_says_who_sends_it_to_whom_and_when_in_the_japanese_era() {
        assertThat(print(aForm()).text())
                .contains("様式①", "相談支援依頼票")
                .contains("発信日：令和5年7月3日（月）")
                .contains("見本市役所福祉子ども部", "地域包括支援センター（全世代包括支援担当）", "0000-63-0002")
                .contains("見本内科クリニック", "見本一郎", "0000-64-1234");
    }

    @Test
    void it_names_the_person() {
        assertThat(print(aForm()).text())
                .contains("髙﨑花子", "たかさきはなこ", "昭和14年5月3日（84歳）")
                .contains("見本市つつじが丘北五番町①番地の2見本ハイ")
                .contains("電話0000-65-4321", "携帯000-1111-2222");
    }

    @Test
    void what_is_not_known_stays_blank() {
        assertThat(print(aForm().source(new FormSource("見本内科クリニック", null, null))
                                .otherNeed(null)
                                .wish(null))
                        .text())
                .contains("見本内科クリニック")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource({"FEMALE,女,男", "MALE,男,女"})
    void the_sex_is_circled(Sex sex, String circled, String other) {
        PrintedForm.Page page = print(aForm().sex(sex)).page(1);

        Rectangle2D circle = roundShapes(page)
                .map(PrintedForm.Shape::bounds)
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
        assertThat(circle.contains(page.glyph(circled).bounds())).isTrue();
        assertThat(circle.intersects(page.glyph(other).bounds())).isFalse();
    }

    @Test
    void an_unknown_sex_is_said_and_nothing_is_circled() {
        PrintedForm.Page page = print(aForm().sex(Sex.UNKNOWN)).page(1);

        assertThat(page.text()).contains("男・女（未確認）");
        assertThat(roundShapes(page)).isEmpty();
    }

    private static Stream<PrintedForm.Shape> roundShapes(PrintedForm.Page page) {
        return page.shapes().stream().filter(shape -> shape.round() && shape.visible());
    }

    @Test
    void the_main_need_has_a_double_circle_the_others_a_tick() {
        assertThat(print(aForm()).text())
                .contains("◎病気や健康、障害のこと", "□住まいについて", "□収入・生活費のこと")
                .contains("□仕事に関して", "☑地域の関係について", "□家族の関係について")
                .contains("☑介護のこと", "□ひきこもり", "□不登校")
                .contains("□DV等", "□食べるものがない", "□栄養に関すること")
                .contains("☑その他（飼い猫の世話）");
    }

    @ParameterizedTest
    @EnumSource(Need.class)
    void every_need_has_its_place(Need need) {
        PrintedForm printed = print(aForm().needs(EnumSet.of(need)));

        assertThat(withoutInstructions(printed.text())).containsOnlyOnce("◎").doesNotContain("☑");
    }

    /** The marks of the thirteen needs only. */
    private static String withoutInstructions(String text) {
        return text.substring(text.indexOf("をつけてください。複数"), text.indexOf("ご本人、ご家族"))
                .replace("一番お困りのことに◎をつけて", "");
    }

    @Test
    void the_main_need_is_one_of_the_needs() {
        Form1 form = aForm().form1();

        assertThatThrownBy(() -> new Form1(
                        form.mark(),
                        form.referralNumber(),
                        form.centre(),
                        DAY,
                        form.urgency(),
                        form.source(),
                        form.person(),
                        Set.of(Need.WORK),
                        Need.CARE,
                        null,
                        form.requestedBy(),
                        null,
                        form.application()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mainNeed: CARE (expected: one of [WORK])");
    }

    @Test
    void it_tells_what_the_person_wants_to_talk_about_and_who_asked() {
        assertThat(print(aForm()).text()).contains("☑ご本人□ご家族").contains("夫が亡くなってから外に出る機会が減り");
    }

    @Test
    void an_oral_application_names_its_day_and_its_witness() {
        assertThat(print(aForm().application(new Application.Oral(DAY, "看護師 見本 二美", true)))
                        .text())
                .contains("上記の内容等について相談を申し込みます。")
                .contains("個人情報の目的外利用はいたしません。")
                .contains("☑口答での申し込み（記入が難しい場合）令和5年7月3日立会人看護師見本二美")
                .contains("□署名による申し込み", "□代理人")
                .contains("☑同意します□同意しません")
                .contains("地域包括支援センター（電話0000-63-0001）から連絡いたします。");
    }

    @Test
    void a_signed_application_says_that_it_is_signed() {
        assertThat(print(aForm().application(new Application.Signed(DAY, true))).text())
                .contains("☑署名による申し込み令和5年7月3日本人署名署名済み")
                .contains("□口答");
    }

    @Test
    void an_application_by_a_guardian_names_the_guardian() {
        assertThat(print(aForm().application(new Application.ByGuardian(DAY, "見本 三郎", true)))
                        .text())
                .contains("☑代理人（後見人、親権者等）の申し込み令和5年7月3日代理人見本三郎");
    }

    @Test
    void a_person_who_does_not_want_the_source_to_be_told_is_heard() {
        assertThat(print(aForm().application(new Application.Signed(DAY, false)))
                        .text())
                .contains("□同意します☑同意しません");
    }

    @Test
    void without_consent_the_other_basis_stands_in_place_of_the_application() {
        String text = print(aForm().application(new Application.AtSupportConference("家族が訪問を断っています。")))
                .text();

        assertThat(text)
                .contains("■ご本人の同意は得られていません")
                .contains("☑支援会議（社会福祉法第106条の6）", "□緊急性・重篤性")
                .contains("家族が訪問を断っています。")
                .doesNotContain("相談を申し込みます", "同意します。");
    }

    @Test
    void an_emergency_is_another_basis() {
        assertThat(print(aForm().urgent().application(new Application.InEmergency("倒れているところを発見")))
                        .text())
                .contains("至急", "□支援会議", "☑緊急性・重篤性", "倒れているところを発見");
    }

    @Test
    void a_routine_referral_is_not_marked_urgent() {
        assertThat(print(aForm()).text()).doesNotContain("至急");
    }

    @Test
    void it_asks_the_source_to_call_where_consent_is_hard_to_get() {
        assertThat(print(aForm()).text()).contains("同意が得にくい場合", "（電話0000-63-0001）へ直接お電話ください。");
    }

    @Test
    void a_centre_whose_numbers_are_not_yet_known_leaves_no_empty_brackets() {
        PrintedForm printed = print(aForm().centre(new FormCentre("", "地域包括支援センター", null, "", "")));

        assertThat(printed.text()).contains("送付先：地域包括支援センター発信日", "地域包括支援センターから連絡いたします。", "地域包括支援センターへ直接お電話ください。");
    }
}
