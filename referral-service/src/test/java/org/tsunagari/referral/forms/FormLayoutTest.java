package org.tsunagari.referral.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tsunagari.referral.forms.FormFixture.aForm;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.Sex;

/** What a printer and a FAX need. The fullest forms are measured, because they are the ones that break. */
class FormLayoutTest {

    private static final double MARGIN = 12;
    private static final double POINT = 25.4 / 72;

    private static final ReportStanding CANCELLED = new ReportStanding(
            new ReportStanding.Cancelled(
                    LocalDate.of(2026, 11, 30), "記載の誤り", new ReportStanding.Edition(12, LocalDate.of(2026, 12, 28))),
            new ReportStanding.Edition(10, LocalDate.of(2026, 10, 10)),
            new ReportStanding.Ended(LocalDate.of(2026, 11, 11), "連絡が取れない"));

    static Stream<PrintedForm> forms() {
        String text = "まちの保健室の職員が、ご自宅を訪問しました。".repeat(60);
        FormFixture full = aForm().urgent()
                .sourceMayNotBeTold()
                .sex(Sex.OTHER)
                .needs(EnumSet.allOf(Need.class))
                .otherNeed("その他".repeat(80))
                .name("見本".repeat(40))
                .address("見本市".repeat(60))
                .source(new FormSource("見本医院".repeat(20), "見本".repeat(20), "0000-".repeat(10)))
                .wish(text)
                .supportGiven(text)
                .plan(text)
                .agencies(Arrays.stream(Agency.values())
                        .map(agency -> new AgencyInvolvement(agency, AgencyInvolvement.State.NOW, "見本".repeat(30)))
                        .toList());
        Form1Renderer form1 = new Form1Renderer();
        Form2Renderer form2 = new Form2Renderer();
        return Stream.of(
                        form1.render(aForm().form1()),
                        form1.render(full.form1()),
                        form1.render(full.application(new Application.AtSupportConference(text))
                                .form1()),
                        form2.render(aForm().form2()),
                        form2.render(full.form2()),
                        form2.render(full.sourceMayBeTold().standing(CANCELLED).form2()),
                        new SourceLetterRenderer().render(SourceLetterTest.letter(text)))
                .map(PrintedForm::of);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_page_is_a4_portrait(PrintedForm form) {
        assertThat(form.pages()).allSatisfy(page -> {
            assertThat(page.width()).isCloseTo(210, within(0.5));
            assertThat(page.height()).isCloseTo(297, within(0.5));
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void margins_stay_white(PrintedForm form) {
        Rectangle2D printable = new Rectangle2D.Double(MARGIN, MARGIN, 210 - 2 * MARGIN, 297 - 2 * MARGIN);
        assertThat(form.pages()).allSatisfy(page -> {
            assertThat(page.glyphs()).allSatisfy(glyph -> assertThat(printable.contains(glyph.bounds()))
                    .isTrue());
            assertThat(page.shapes()).filteredOn(PrintedForm.Shape::visible).allSatisfy(shape -> assertThat(
                            printable.contains(shape.bounds()))
                    .isTrue());
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_type_is_smaller_than_ten_points(PrintedForm form) {
        assertThat(form.pages()).allSatisfy(page -> assertThat(page.glyphs())
                .allSatisfy(glyph -> assertThat(glyph.size()).isGreaterThanOrEqualTo(10)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_rule_is_thinner_than_half_a_point(PrintedForm form) {
        assertThat(form.pages())
                .allSatisfy(page -> assertThat(page.shapes()).isNotEmpty().allSatisfy(shape -> assertThat(Math.min(
                                shape.bounds().getWidth(), shape.bounds().getHeight()))
                        .isGreaterThanOrEqualTo(0.5 * POINT)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void rows_do_not_grow_into_the_foot(PrintedForm form) {
        assertThat(form.pages()).allSatisfy(page -> {
            double foot = page.glyph("文書番号").bounds().getY();
            String lowest = page.glyphs().stream()
                    .filter(glyph -> glyph.bounds().getMaxY() > foot - 2)
                    .map(PrintedForm.Glyph::text)
                    .collect(Collectors.joining());
            assertThat(lowest).startsWith("文書番号").endsWith("ページ");
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_characters_overlap(PrintedForm form) {
        assertThat(form.pages()).allSatisfy(page -> assertThat(overlaps(page)).isEmpty());
    }

    private static List<String> overlaps(PrintedForm.Page page) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < page.glyphs().size(); i++) {
            PrintedForm.Glyph one = page.glyphs().get(i);
            for (PrintedForm.Glyph other :
                    page.glyphs().subList(i + 1, page.glyphs().size())) {
                Rectangle2D common = one.bounds().createIntersection(other.bounds());
                if (common.getWidth() > 0.6 && common.getHeight() > 0.6) {
                    found.add(one + " over " + other);
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_page_tells_which_paper_it_belongs_to(PrintedForm form) {
        assertThat(form.pages()).allSatisfy(page -> assertThat(page.text())
                .contains("依頼番号2023-0012")
                .contains("文書番号00000000-0000-4000-8000-0000000000a1第1版令和5年7月3日発行"));
    }
}
