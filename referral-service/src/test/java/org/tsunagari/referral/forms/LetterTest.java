package org.tsunagari.referral.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A letter to a person. Everybody in it is invented. */
class LetterTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final LetterRenderer renderer = new LetterRenderer();

    private static Letter letter(List<String> paragraphs) {
        return new Letter(
                new FormMark(ID, 1, LocalDate.of(2026, 4, 1)),
                "三重県名張市見本 見本番地1",
                "見本 花子　様",
                "2026年4月1日",
                "見本市地域包括支援センター\n0595-00-0001",
                "相談の その後の お知らせ",
                paragraphs);
    }

    @Test
    void it_shows_address_name_sender_and_every_paragraph_on_one_page() {
        PrintedForm printed = PrintedForm.of(renderer.render(letter(List.of("一つめの文です。", "A second one."))));
        assertThat(printed.pages()).hasSize(1);
        assertThat(printed.text())
                .contains("三重県名張市見本見本番地1", "見本花子様", "2026年4月1日", "見本市地域包括支援センター", "0595-00-0001")
                .contains("相談のその後のお知らせ", "一つめの文です。", "Asecondone.");
    }

    @Test
    void what_is_long_goes_on_over_the_page_and_nothing_is_lost() {
        List<String> many = Collections.nCopies(120, "おなじ文を なんども くりかえします。");
        PrintedForm printed = PrintedForm.of(renderer.render(letter(many)));
        assertThat(printed.pages().size()).isGreaterThan(1);
        assertThat(printed.text().split("おなじ文を", -1)).hasSize(121);
    }

    @Test
    void equal_letters_give_equal_bytes() {
        Letter letter = letter(List.of("文です。"));
        assertThat(renderer.render(letter)).isEqualTo(renderer.render(letter));
    }

    @Test
    void markup_in_what_somebody_wrote_stays_text() {
        String text = PrintedForm.of(renderer.render(letter(List.of("<b>太字</b> & {0}"))))
                .text();
        assertThat(text).contains("<b>太字</b>&{0}");
    }
}
