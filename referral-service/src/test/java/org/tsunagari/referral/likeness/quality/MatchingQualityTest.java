package org.tsunagari.referral.likeness.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Floors below the measured figures; the figures themselves go to {@code target/matching-quality.md}. */
class MatchingQualityTest {

    private static final MatchingQuality MEASURED = MatchingQuality.measure(MatchingQuality.SEED);

    @Test
    void the_figures_are_written_down() throws IOException {
        Path page = Path.of("target", "matching-quality.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, MEASURED.page());
        assertThat(page).content().contains("precision");
    }

    @Test
    void nobody_is_taken_for_somebody_else_while_nobody_looks() {
        assertThat(MEASURED.beyondDoubt.precision()).isEqualTo(1);
    }

    @Test
    void almost_nobody_is_hidden_by_the_blocking() {
        assertThat(MEASURED.compared.recall()).isGreaterThan(0.995);
        assertThat(MEASURED.shown.recall()).isGreaterThan(0.995);
    }

    @Test
    void who_is_called_likely_the_same_is_and_hardly_anybody_is_missed() {
        assertThat(MEASURED.likely.precision()).isGreaterThan(0.985);
        assertThat(MEASURED.likely.recall()).isGreaterThan(0.985);
    }

    @Test
    void a_household_is_told_from_a_person() {
        assertThat(MEASURED.household.precision()).isGreaterThan(0.98);
        assertThat(MEASURED.household.recall()).isGreaterThan(0.9);
    }

    @Test
    void a_coordinator_looks_at_few_candidates() {
        assertThat(MEASURED.shownPerView()).isLessThan(1.5);
        assertThat(MEASURED.comparedPerView()).isLessThan(12);
    }

    @Test
    void the_same_seed_gives_the_same_figures() {
        assertThat(MatchingQuality.measure(MatchingQuality.SEED).page()).isEqualTo(MEASURED.page());
    }
}
