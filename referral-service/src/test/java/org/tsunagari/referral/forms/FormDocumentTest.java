package org.tsunagari.referral.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.referral.forms.FormFixture.aForm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormDocumentTest {

    private static final Set<String> COLOUR_OPERATORS =
            Set.of("g", "G", "rg", "RG", "k", "K", "sc", "SC", "scn", "SCN");

    private static final Form1Renderer FORM_1 = new Form1Renderer();
    private static final Form2Renderer FORM_2 = new Form2Renderer();

    static Stream<byte[]> forms() {
        return Stream.of(FORM_1.render(aForm().form1()), FORM_2.render(aForm().form2()));
    }

    @Test
    void the_title_names_the_form_and_no_person() throws IOException {
        try (PDDocument one = Loader.loadPDF(FORM_1.render(aForm().form1()));
                PDDocument two = Loader.loadPDF(FORM_2.render(aForm().form2()))) {
            assertThat(one.getDocumentInformation().getTitle()).isEqualTo("相談支援 依頼票（様式①）");
            assertThat(two.getDocumentInformation().getTitle()).isEqualTo("支援状況連絡票（様式②）");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void it_is_a_tagged_document_in_japanese(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void its_fonts_travel_with_it_cut_to_what_is_used(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+Noto.*");
                }
            }
        }
        assertThat(pdf).hasSizeLessThan(200_000);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void it_is_black_on_white(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                List<Object> tokens = new PDFStreamParser(page).parse();
                for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.get(i) instanceof Operator operator && COLOUR_OPERATORS.contains(operator.getName())) {
                        assertThat(components(tokens.subList(0, i)))
                                .as("neither grey nor colour")
                                .isSubsetOf(0f, 1f)
                                .hasSizeLessThanOrEqualTo(1);
                    }
                }
            }
        }
    }

    /** The different operands before an operator. */
    private static Set<Float> components(List<Object> before) {
        return before.reversed().stream()
                .takeWhile(COSBase.class::isInstance)
                .map(operand -> ((COSNumber) operand).floatValue())
                .collect(java.util.stream.Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void it_neither_runs_nor_fetches_anything(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript", "/JS", "/URI", "/EmbeddedFile", "/Launch");
    }

    @Test
    void the_same_form_gives_the_same_bytes() {
        assertThat(FORM_1.render(aForm().form1())).isEqualTo(new Form1Renderer().render(aForm().form1()));
        assertThat(FORM_2.render(aForm().form2())).isEqualTo(new Form2Renderer().render(aForm().form2()));
    }

    @Test
    void another_version_gives_another_document() {
        FormMark second =
                new FormMark(UUID.fromString("00000000-0000-4000-8000-0000000000a1"), 2, LocalDate.of(2023, 7, 3));

        assertThat(FORM_1.render(aForm().mark(second).form1())).isNotEqualTo(FORM_1.render(aForm().form1()));
    }

    @Test
    void its_dates_are_those_of_the_issue() throws IOException {
        try (PDDocument document = Loader.loadPDF(FORM_1.render(aForm().form1()))) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2023-07-02T15:00:00Z");
        }
    }

    @Test
    void many_can_be_printed_at_once() throws Exception {
        byte[] alone = FORM_1.render(aForm().form1());
        Callable<byte[]> print = () -> FORM_1.render(aForm().form1());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<byte[]> together : threads.invokeAll(List.of(print, print, print, print, print, print))) {
                assertThat(together.get()).isEqualTo(alone);
            }
        }
    }
}
