package org.tsunagari.directory.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTextTest {

    @Test
    void half_width_kana_become_one_character_that_knows_where_it_came_from() {
        NormalText text = NormalText.of("ﾐﾎﾝｶﾞﾜ１丁目");
        assertThat(text.text()).isEqualTo("ミホンガワ1丁目");
        assertThat(text.origin(3)).isEqualTo(3);
        assertThat(text.origin(4)).isEqualTo(5);
        assertThat(text.origin(text.text().length())).isEqualTo("ﾐﾎﾝｶﾞﾜ１丁目".length());
    }

    @Test
    void one_character_that_becomes_several_keeps_its_place() {
        NormalText text = NormalText.of("あ㌔い");
        assertThat(text.text()).isEqualTo("あキロい");
        assertThat(text.origin(1)).isEqualTo(1);
        assertThat(text.origin(2)).isEqualTo(1);
        assertThat(text.origin(3)).isEqualTo(2);
    }

    @Test
    void a_very_long_expansion_has_room() {
        String expanding = "﷽".repeat(50);
        NormalText text = NormalText.of(expanding);
        assertThat(text.origin(text.text().length())).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "桔梗ヶ丘, 桔梗が丘",
        "桔梗ケ丘, 桔梗が丘",
        "桔梗ｹ丘, 桔梗が丘",
        "霞ヶ関と自由ヶ丘, 霞が関と自由が丘",
        "桔梗ヶ, 桔梗が",
        "林ケーキ店, 林ケーキ店",
        "三ケ月, 三ヶ月",
        "3ヶ月, 3ヶ月",
        "ヶ丘, ヶ丘"
    })
    void a_small_ke_in_a_name_is_read_as_it_is_spoken(String written, String normal) {
        NormalText text = NormalText.of(written);
        assertThat(text.text()).isEqualTo(normal);
        assertThat(text.origin(2)).isEqualTo(2);
    }

    @Test
    void the_mark_of_a_long_vowel_is_kana() {
        assertThat(NormalText.isKana("コーヒー")).isTrue();
        assertThat(NormalText.isKana("コーヒー店")).isFalse();
        assertThat(NormalText.isKana("")).isFalse();
    }
}
