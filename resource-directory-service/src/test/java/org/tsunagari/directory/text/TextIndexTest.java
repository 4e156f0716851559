package org.tsunagari.directory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.directory.text.TextIndex.Field;

class TextIndexTest {

    private final JapaneseText japanese = new JapaneseText();
    private final TextIndex index = new TextIndex(japanese, new Synonyms(japanese));

    @Test
    void a_name_weighs_more_than_a_remark() {
        String document = index.document(List.of(new Field("カフェ", Weight.A), new Field("カフェ", Weight.D)), List.of());
        assertThat(document).contains("'wカフェ':1A,").contains("D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "a\\b", "'; DROP TABLE resource; --", "&|!()<->:*", "𠮷野家", "\u0000x", "e\u0301"})
    void no_text_breaks_the_notation_of_a_lexeme(String text) {
        String document = index.document(List.of(new Field(text, Weight.D)), List.of());
        String query = index.query(text).tsquery();
        for (String written : List.of(document, query)) {
            assertThat(written.chars().filter(c -> c == '\'').count() % 2).isZero();
            assertThat(written).doesNotContain("\\", "\u0000");
            assertThat(written.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ド", "あ", "x", "𠮷", "1"})
    void no_lexeme_is_longer_than_the_database_takes(String letter) {
        String text = letter.repeat(3000);
        String document = index.document(List.of(new Field(text, Weight.A)), List.of());
        assertThat(document).isNotEmpty();
        for (String written : List.of(document, index.query(text).tsquery())) {
            assertThat(written.split("'"))
                    .allMatch(lexeme -> lexeme.getBytes(StandardCharsets.UTF_8).length <= 2046
                            || !written.contains("'" + lexeme + "'"));
        }
    }

    @Test
    void nothing_to_look_for_is_an_empty_query() {
        assertThat(index.query(" 、・ !").isEmpty()).isTrue();
        assertThat(index.query("").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "見本の喫茶店です, カフェ, 見本の[喫茶店]です",
        "ﾐﾎﾝｶﾌｪへどうぞ, カフェ, ﾐﾎﾝ[ｶﾌｪ]へどうぞ",
        "名張のほとり, なばり, [名張]のほとり",
        "見本図書館へ, としょか, 見本[図書館]へ",
        "カフェインの話, カフェ, [カフェ]インの話",
        "珈琲とお茶, コーヒー, [珈琲]とお茶",
        "走った, 走る, [走っ]た",
        "どこにもない, 公園, どこにもない",
        "見本の桔梗ヶ丘へ, 桔梗が丘, 見本の[桔梗ヶ丘]へ",
        "見本の桔梗が丘へ, 桔梗ケ丘, 見本の[桔梗が丘]へ"
    })
    void what_was_looked_for_is_marked_in_the_text_as_it_was_written(String text, String query, String marked) {
        String shown = index.highlight(text, index.query(query)).stream()
                .map(part -> part.match() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
        assertThat(shown).isEqualTo(marked);
    }

    @Test
    void the_parts_of_a_highlight_are_the_whole_text() {
        String text = "㌔ﾐﾎﾝ喫茶𠮷の、Ｃａｆé";
        assertThat(index.highlight(text, index.query("喫茶 cafe")).stream()
                        .map(Fragment::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void a_name_is_begun_by_any_of_its_words_as_written_or_as_read() {
        assertThat(index.beginnings("名張図書館", null)).contains("名張図書館", "図書館", "ナバリトショカン", "トショカン");
        assertThat(index.beginnings("おてらでやまいも", "オテラデヤマイモ")).contains("オテラデヤマイモ");
        assertThat(TextIndex.beginning("ﾄｼｮ ")).isEqualTo("トショ");
    }

    @Test
    void a_synonym_is_known_alone_and_in_a_sentence() {
        for (String text : List.of("八百屋", "八百屋さんが来る", "町の八百屋です", "青果店", "青果店の前")) {
            assertThat(index.document(List.of(new Field(text, Weight.A)), List.of()))
                    .as(text)
                    .contains("'y5'");
        }
    }

    @ParameterizedTest
    @CsvSource({"誰でも利用できます, 美容院", "民生委員の家, 病院", "一年の成果を見せます, 八百屋", "ただ話を聞くだけの会, 無料", "見本の区にあります, 自治会"})
    void what_only_sounds_the_same_or_is_said_of_anything_is_no_synonym(String text, String query) {
        assertThat(index.highlight(text, index.query(query))).noneMatch(Fragment::match);
    }

    @ParameterizedTest
    @CsvSource({"理髪店です, 美容院", "参加は無料, free", "町内会の集まり, 自治会", "こども食堂, 子ども食堂"})
    void a_synonym_is_found_in_whichever_way_it_is_written(String text, String query) {
        assertThat(index.highlight(text, index.query(query))).anyMatch(Fragment::match);
    }

    @Test
    void a_synonym_is_found_as_whole_words_only() {
        assertThat(index.document(List.of(new Field("カフェ", Weight.A)), List.of()))
                .contains("'y0'");
        assertThat(index.document(List.of(new Field("カフェイン", Weight.A)), List.of()))
                .doesNotContain("'y0'");
    }
}
