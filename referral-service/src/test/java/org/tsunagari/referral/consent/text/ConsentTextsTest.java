package org.tsunagari.referral.consent.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.referral.consent.model.AgreedText;

class ConsentTextsTest {

    private static final ConsentTexts TEXTS = new ConsentTexts(List.of(
            text("FORM_1", 1, "ja", "2021-04-01"),
            text("FORM_1", 1, "en", "2021-04-01"),
            text("FORM_1", 2, "ja", "2024-04-01"),
            text("FORM_1", 3, "ja", "2026-04-01"),
            text("SCOPED", 1, "ja", "2020-04-01")));

    @ParameterizedTest
    @CsvSource({"2021-03-31,", "2021-04-01,1", "2024-03-31,1", "2024-04-01,2", "2026-03-31,2", "2027-01-01,3"})
    void the_text_of_a_day_is_the_one_that_was_in_use_then(LocalDate day, @Nullable Integer version) {
        assertThat(TEXTS.inUseOn(day, "FORM_1", "ja").map(AgreedText::version)).isEqualTo(Optional.ofNullable(version));
    }

    private static ConsentTexts.ConsentText text(String id, int version, String language, String since) {
        return new ConsentTexts.ConsentText(
                new AgreedText(id, version, language, "00".repeat(32)), LocalDate.parse(since), "見本の文面");
    }
}
