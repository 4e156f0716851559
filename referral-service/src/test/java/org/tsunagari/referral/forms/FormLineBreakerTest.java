package org.tsunagari.referral.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormLineBreakerTest {

    private final LineBreaker breaker = new LineBreaker(Typeface.text());

    /** At 10 pt a full-width character is 10 pt wide. */
    private List<String> lines(String text, int fullWidthCharacters) {
        return breaker.lines(text, fullWidthCharacters * 10, 10).stream()
                .map(LineBreaker.Line::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "あいうえお, 5, あいうえお",
        "あいうえおか, 5, あいうえお|か",
        "あいうえ。お, 4, あいう|え。お",
        "あいうー, 3, あい|うー",
        "あい「うえ」お, 3, あい|「う|え」お",
        "あい・うえ, 2, あ|い・|うえ",
        "第1 word, 3, 第1|word",
        "あ「い う, 2, あ|「い|う"
    })
    void lines_break_by_the_rules_of_japanese_composition(String text, int width, String broken) {
        assertThat(String.join("|", lines(text, width))).isEqualTo(broken);
    }

    @Test
    void a_word_wider_than_the_line_is_cut() {
        assertThat(lines("。。。。。。。", 3)).containsExactly("。。。", "。。。", "。");
    }

    @Test
    void blank_lines_stay() {
        assertThat(lines("あ\n\nい", 3)).containsExactly("あ", "", "い");
    }

    @Test
    void each_line_knows_where_it_begins() {
        String text = "あいうえ\nおか𠮷き";
        List<LineBreaker.Line> lines = breaker.lines(text, 30, 10);

        assertThat(lines).extracting(LineBreaker.Line::start).containsExactly(0, 3, 5, 9);
        assertThat(lines)
                .allSatisfy(line -> assertThat(text.substring(line.start())).startsWith(line.text()));
    }

    /** Breaking it takes a fraction of a second; time that grew with the square of the length would be hours. */
    @Test
    void an_enormous_word_is_broken_in_linear_time() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertThat(lines("a".repeat(4_000_000), 40))
                .hasSizeGreaterThan(1_000));
    }

    @Test
    void a_surrogate_pair_is_never_cut() {
        assertThat(lines("𠮷𠮷𠮷", 1)).containsExactly("𠮷", "𠮷", "𠮷");
    }
}
