package org.tsunagari.referral.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A page to a source that has no system of ours. Everybody in it is invented. */
class SourceLetterTest {

    private final SourceLetterRenderer renderer = new SourceLetterRenderer();

    static SourceLetter letter(String words) {
        return new SourceLetter(
                new FormMark(UUID.fromString("00000000-0000-4000-8000-0000000000a1"), 1, LocalDate.of(2023, 7, 3)),
                "2023-0012",
                new FormCentre("見本市役所 福祉部", "地域包括支援センター", null, "0000-63-0000", "0000-63-1111"),
                LocalDate.of(2023, 7, 3),
                new FormSource("見本内科クリニック", "見本 医師", "0000-64-1234"),
                "髙﨑 花子",
                LocalDate.of(2023, 6, 30),
                "お受けできない旨のお知らせ",
                words);
    }

    @Test
    void it_says_from_whom_to_whom_about_whom_and_what_on_one_page() {
        byte[] pdf = renderer.render(letter("ご依頼の内容を検討しましたが、当センターではお受けできませんでした。\n\n理由：受入れ困難\n\n隣の市の窓口をご案内ください。"));
        PrintedForm printed = PrintedForm.of(pdf);
        assertThat(printed.pages()).hasSize(1);
        assertThat(printed.text())
                .contains("お受けできない旨のお知らせ", "依頼番号2023-0012", "発信日：令和5年7月3日（月）")
                .contains("見本内科クリニック", "見本医師", "0000-64-1234")
                .contains("見本市役所福祉部", "地域包括支援センター", "0000-63-1111", "電話0000-63-0000")
                .contains("髙﨑花子", "令和5年6月30日", "理由：受入れ困難", "隣の市の窓口をご案内ください。")
                .contains("文書番号00000000-0000-4000-8000-0000000000a1");
    }

    @Test
    void what_is_long_goes_on_over_the_page_and_equal_letters_give_equal_bytes() {
        SourceLetter long1 = letter("おなじ文を くりかえします。\n".repeat(120));
        PrintedForm printed = PrintedForm.of(renderer.render(long1));
        assertThat(printed.pages().size()).isGreaterThan(1);
        assertThat(printed.text().split("おなじ文を", -1)).hasSize(121);
        assertThat(renderer.render(long1)).isEqualTo(renderer.render(long1));
    }
}
