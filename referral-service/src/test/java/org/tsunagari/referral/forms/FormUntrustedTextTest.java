package org.tsunagari.referral.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.referral.forms.FormFixture.aForm;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormUntrustedTextTest {

    private final Form1Renderer renderer = new Form1Renderer();
    private final PrintableText printable = new PrintableText(Typeface.text());

    private String print(String wish) {
        return PrintedForm.of(renderer.render(aForm().wish(wish).form1())).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</div><img/src=x/onerror=1>",
                "A&B&amp;&#60;&lt;",
                "<![CDATA[x]]>",
                "]]>",
                "<!--x-->",
                "&undefined;",
                "\"'{{}}${x}"
            })
    void markup_is_printed_as_it_was_typed(String typed) {
        assertThat(print("前" + typed + "後")).contains("前" + typed + "後");
    }

    @Test
    void markup_is_harmless_in_every_field() {
        String typed = "<b>&amp;</b>";
        FormFixture form =
                aForm().name(typed).address(typed).otherNeed(typed).source(new FormSource(typed, typed, typed));

        assertThat(PrintedForm.of(renderer.render(form.form1())).text().split(typed, -1))
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"髙", "﨑", "①", "𠮷", "神", "㈱", "ﾊﾟ", "々", "〆", "♡", "é"})
    void signs_that_people_use_in_names_and_notes_are_printed_and_can_be_copied(String character) {
        assertThat(print("前" + character + "後")).contains("前" + character + "後");
    }

    @Test
    void text_copied_from_the_form_has_ideographs_not_radicals() {
        assertThat(print("支援が一人、二人、手、日、月、見、食、高")).contains("支援が一人、二人、手、日、月、見、食、高");
    }

    @ParameterizedTest
    @CsvSource({
        "U+1F600 emoji, 1F600",
        "U+4E3D without a glyph, 2F800",
        "NUL, 0",
        "escape, 1B",
        "delete, 7F",
        "right-to-left override, 202E",
        "a noncharacter, FFFE",
        "private use, E000",
        "the last code point, 10FFFF"
    })
    void what_cannot_be_printed_is_shown_as_a_missing_sort(String name, String codePoint) {
        assertThat(print("前" + Character.toString(Integer.parseInt(codePoint, 16)) + "後"))
                .as(name)
                .contains("前〓後");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "\uD83D\uD83D"})
    void half_a_character_is_a_missing_sort(String broken) {
        assertThat(print("前" + broken + "後")).containsPattern("前〓+後");
    }

    @ParameterizedTest
    @CsvSource({
        "葛 with a variation selector, 845B E0100, 葛",
        "a zero-width space, 200B, ''",
        "a byte-order mark, FEFF, ''",
        "か with a combining mark, 304B 3099, が"
    })
    void what_is_invisible_by_definition_leaves_the_base_character(String name, String codePoints, String printed) {
        String typed = java.util.Arrays.stream(codePoints.split(" "))
                .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
                .collect(Collectors.joining());

        assertThat(print("前" + typed + "後")).as(name).contains("前" + printed + "後");
    }

    @Test
    void the_shape_in_which_people_write_their_name_is_not_normalised_away() {
        assertThat(printable.clean("\uFA19田\uFA1B島")).isEqualTo("\uFA19田\uFA1B島");
    }

    @Test
    void no_character_of_unicode_stops_the_printing() {
        String everything = IntStream.range(0, 0x110000)
                .filter(codePoint -> codePoint < 0x3000 || codePoint % 97 == 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(PrintedForm.of(renderer.render(
                                aForm().wish(everything).name(everything).form1()))
                        .pages())
                .hasSizeGreaterThan(5);
    }
}
