package org.tsunagari.referral.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagari.referral.forms.FormFixture.aForm;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.referral.forms.AgencyInvolvement.State;

class Form2Test {

    private static final String MAY_BE_TOLD = "情報提供元への支援状況報告への同意";

    private final Form2Renderer renderer = new Form2Renderer();

    private PrintedForm print(FormFixture form) {
        return PrintedForm.of(renderer.render(form.form2()));
    }

    private String agencies(AgencyInvolvement... involvements) {
        String text = print(aForm().agencies(List.of(involvements))).text();
        return text.substring(text.indexOf("□なし") + "□なし".length(), text.indexOf("★つながり"));
    }

    @Test
    void a_usual_report_fits_one_page() {
        assertThat(print(aForm()).pages()).hasSize(1);
    }

    @Test
    void it_answers_the_source_from_the_centre() {
        assertThat(print(aForm()).text())
                .contains("様式②", "支援状況連絡票", "発信日：令和5年8月21日（月）")
                .contains("見本内科クリニック", "0000-64-1234")
                .contains("地域包括支援センター（全世代包括支援担当）")
                .contains("髙﨑花子", "昭和14年5月3日（84歳）")
                .contains("令和5年7月3日にご依頼いただいた方の支援の概要をお知らせします。");
    }

    @Test
    void agencies_are_marked_as_involved_now_planned_or_not() {
        assertThat(print(aForm()).text())
                .contains("●介護・高齢支援室", "■地域包括支援センター", "■まちの保健室（つつじが丘）")
                .contains("□健康・子育て支援室", "□学校", "□警察署", "□法テラス・弁護士・司法書士")
                .contains("■現在関わりあり●今後関わる予定□なし");
    }

    @ParameterizedTest
    @EnumSource(Agency.class)
    void every_agency_has_its_place(Agency agency) {
        assertThat(agencies(new AgencyInvolvement(agency, State.NOW, null)))
                .containsOnlyOnce("■")
                .doesNotContain("●");
        assertThat(agencies(new AgencyInvolvement(agency, State.PLANNED, "見本"))).containsOnlyOnce("●");
    }

    @ParameterizedTest
    @EnumSource(Agency.class)
    void an_agency_can_be_named(Agency agency) {
        PrintedForm printed = print(aForm().agencies(List.of(new AgencyInvolvement(agency, State.NOW, "峰"))));

        assertThat(printed.text()).contains("峰");
    }

    @Test
    void an_agency_listed_both_ways_counts_as_involved_and_tells_what_is_planned() {
        assertThat(agencies(
                        new AgencyInvolvement(Agency.SCHOOL, State.PLANNED, "北小"),
                        new AgencyInvolvement(Agency.SCHOOL, State.NOW, "南中")))
                .contains("■学校（●北小、南中）");
    }

    @Test
    void it_counts_the_connections() {
        assertThat(print(aForm()).text()).contains("★つながり5箇所");
    }

    @Test
    void a_negative_number_of_connections_is_refused() {
        Form2 form = aForm().form2();

        assertThatThrownBy(() -> new Form2(
                        form.mark(),
                        form.referralNumber(),
                        form.centre(),
                        form.sentOn(),
                        form.source(),
                        form.person(),
                        form.referredOn(),
                        List.of(),
                        -1,
                        "",
                        "",
                        true,
                        ReportStanding.USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("connections: -1 (expected: >= 0)");
    }

    @Test
    void it_tells_what_was_done_and_what_is_planned() {
        assertThat(print(aForm()).text()).contains("【主な支援内容と今後の予定】", "暮らしの様子をうかがいました。", "見本サロンの体操に職員が同行します。");
    }

    @Test
    void a_report_in_error_says_first_that_nobody_must_rely_on_it_and_what_stands_in_its_place() {
        ReportStanding.Edition newer = new ReportStanding.Edition(2, LocalDate.of(2023, 8, 25));
        PrintedForm printed = print(aForm().standing(new ReportStanding(
                new ReportStanding.Cancelled(LocalDate.of(2023, 8, 24), "人違い", newer), null, null)));
        assertThat(printed.pages()).hasSize(1);
        assertThat(printed.text())
                .contains("取消支援状況連絡票")
                .contains("使用しないでください。令和5年8月24日取消（人違い）。第2版（令和5年8月25日発行）に差し替えました。")
                .contains("暮らしの様子をうかがいました。");
    }

    @Test
    void the_final_report_says_when_and_why_the_support_ended() {
        PrintedForm printed = print(aForm().standing(new ReportStanding(
                null,
                new ReportStanding.Edition(1, LocalDate.of(2023, 8, 1)),
                new ReportStanding.Ended(LocalDate.of(2023, 8, 20), "困りごとの解消"))));
        assertThat(printed.pages()).hasSize(1);
        assertThat(printed.text()).contains("最終報告", "第1版（令和5年8月1日発行）に代わるものです。令和5年8月20日支援終了（困りごとの解消）。");
    }

    @Test
    void one_report_among_others_says_nothing_of_the_kind() {
        assertThat(print(aForm()).text()).doesNotContain("取消", "最終報告", "差替え");
    }

    @Test
    void a_report_to_which_the_person_agreed_says_so() {
        assertThat(print(aForm()).text()).contains(MAY_BE_TOLD + "☑有□無").doesNotContain("送付不可");
    }

    @Test
    void a_report_to_which_the_person_did_not_agree_says_that_it_must_not_be_sent() {
        assertThat(print(aForm().sourceMayNotBeTold()).text()).contains(MAY_BE_TOLD + "□有☑無", "情報提供元への送付不可");
    }
}
