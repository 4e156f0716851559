package org.tsunagari.referral.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.referral.forms.FormFixture.aForm;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.events.vocabulary.Agency;

class FormOverflowTest {

    private final Form1Renderer form1 = new Form1Renderer();
    private final Form2Renderer form2 = new Form2Renderer();

    private PrintedForm print1(FormFixture form) {
        return PrintedForm.of(form1.render(form.form1()));
    }

    private PrintedForm print2(FormFixture form) {
        return PrintedForm.of(form2.render(form.form2()));
    }

    private static String sentences(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "第" + i + "文は「近所の方」と、まちの保健室へ。")
                .reduce("", String::concat);
    }

    /** What stands in the box of the wish and, without heads and feet, on the pages that continue it. */
    private static String wishOn(PrintedForm printed) {
        StringBuilder wish = new StringBuilder(between(printed.page(1).text(), "□ご家族）", "【相談申し込み欄】"));
        for (PrintedForm.Page page : printed.pages().subList(1, printed.pages().size())) {
            wish.append(between(page.text(), "発信日令和5年7月3日（月）", "文書番号"));
        }
        return wish.toString().replace("…（次ページに続く）【ご本人、ご家族が相談されたいこと（続き）】", "");
    }

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from) + from.length(), text.indexOf(to));
    }

    @Test
    void short_text_is_set_large() {
        PrintedForm printed = print1(aForm().wish(sentences(2)));

        assertThat(printed.page(1).glyph("第").size()).isEqualTo(12);
    }

    @Test
    void text_that_just_does_not_fit_shrinks_a_little_before_it_continues() {
        PrintedForm printed = print1(aForm().wish(sentences(19)));

        assertThat(printed.pages()).hasSize(1);
        assertThat(printed.page(1).glyph("第").size()).isBetween(10.0, 11.0);
    }

    @Test
    void text_that_does_not_fit_continues_on_a_second_page() {
        PrintedForm printed = print1(aForm().wish(sentences(60)));

        assertThat(printed.pages()).hasSize(2);
        assertThat(printed.page(1).text()).contains("…（次ページに続く）", "1／2ページ");
        assertThat(printed.page(2).text())
                .contains("様式①", "（続き）", "2／2ページ", "依頼番号2023-0012", "氏名髙﨑花子")
                .contains("【ご本人、ご家族が相談されたいこと（続き）】");
        assertThat(printed.page(2).glyph("第").size()).isGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 20, 25, 30, 60, 100, 400})
    void nothing_is_lost_and_nothing_is_said_twice(int sentences) {
        PrintedForm printed = print1(aForm().wish(sentences(sentences)));

        assertThat(wishOn(printed)).isEqualTo(sentences(sentences));
    }

    @Test
    void very_long_text_takes_as_many_pages_as_it_needs() {
        PrintedForm printed = print1(aForm().wish(sentences(400)));

        assertThat(printed.pages()).hasSizeGreaterThan(3);
        assertThat(printed.pages().getLast().text())
                .contains(printed.pages().size() + "／" + printed.pages().size() + "ページ", "第400文");
    }

    @Test
    void lines_of_the_writer_stay_lines() {
        PrintedForm printed = print1(aForm().wish("甲乙丙\n\n　丁戊己"));
        PrintedForm.Glyph first = printed.page(1).glyph("甲乙丙");
        PrintedForm.Glyph second = printed.page(1).glyph("丁戊己");

        double linePitch = 12 * FittedText.LEADING * 25.4 / 72;
        assertThat(second.bounds().getY() - first.bounds().getY()).isBetween(1.9 * linePitch, 2.1 * linePitch);
        assertThat(second.bounds().getX() - first.bounds().getX()).isBetween(4.0, 4.5);
    }

    @Test
    void a_name_too_long_for_its_box_stands_whole_on_the_next_page() {
        String name = "マリア・ダ・コンセイサン・".repeat(5) + "見本";
        PrintedForm printed = print1(aForm().name(name));

        assertThat(printed.page(1).text()).contains("マリア・ダ・コンセイサン・", "…（次ページに続く）");
        assertThat(printed.page(2).text()).contains("【氏名（全文）】" + name);
    }

    @Test
    void an_address_too_long_for_its_box_stands_whole_on_the_next_page() {
        String address = "見本市つつじが丘北五番町一丁目二番地三号見本ハイツ壱番館".repeat(3);

        assertThat(print2(aForm().address(address)).page(2).text()).contains("【住所（全文）】" + address);
    }

    @Test
    void an_institution_too_long_for_its_box_stands_whole_on_the_next_page() {
        String institution = "医療法人社団見本会見本記念総合診療クリニック附属在宅療養支援センター分院".repeat(2);
        FormSource source = new FormSource(institution, null, null);

        assertThat(print1(aForm().source(source)).page(2).text()).contains("【発信者の医療機関等名（全文）】" + institution);
        assertThat(print2(aForm().source(source)).page(2).text()).contains("【受信者の医療機関等名（全文）】" + institution);
    }

    @Test
    void an_agency_name_too_long_for_its_box_stands_whole_on_the_next_page() {
        String name = "見本市立つつじが丘小学校".repeat(4);
        FormFixture form =
                aForm().agencies(List.of(new AgencyInvolvement(Agency.SCHOOL, AgencyInvolvement.State.NOW, name)));

        assertThat(print2(form).page(2).text()).contains("【学校（全文）】学校（" + name + "）");
    }

    @Test
    void a_long_reason_continues_on_the_next_page() {
        PrintedForm printed = print1(aForm().application(new Application.AtSupportConference(sentences(40))));

        assertThat(printed.page(2).text()).contains("【同意によらない理由（続き）】", "第40文");
    }

    @Test
    void support_and_plan_continue_under_their_own_headings() {
        PrintedForm printed = print2(aForm().supportGiven(sentences(40)).plan(sentences(30)));

        assertThat(printed.pages()).hasSize(2);
        assertThat(printed.page(2).text()).containsSubsequence("【主な支援内容（続き）】", "第40文", "【今後の予定（続き）】", "第30文");
    }

    @Test
    void a_word_without_a_break_is_cut_at_the_end_of_the_line() {
        PrintedForm printed = print1(aForm().wish("a".repeat(300)));

        assertThat(printed.page(1).glyphs())
                .allSatisfy(glyph -> assertThat(glyph.bounds().getMaxX()).isLessThan(198));
        assertThat(printed.text())
                .satisfies(text ->
                        assertThat(text.chars().filter(c -> c == 'a').count()).isGreaterThanOrEqualTo(300));
    }
}
