package org.tsunagari.directory.resource.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a resource stands follows from what is known of it and the day. */
class StandingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, PUBLISHED",
        "2027-03-31, PUBLISHED",
        "2027-04-01, STALE",
    })
    void what_is_published_is_stale_a_year_after_somebody_vouched_for_it(LocalDate today, Stage stage) {
        assertThat(Standing.published(DAY).stage(true, today)).isEqualTo(stage);
    }

    @Test
    void a_draft_is_as_good_as_what_is_behind_it() {
        Standing draft = Standing.draft();
        assertThat(draft.stage(false, DAY)).isEqualTo(Stage.SEED);
        assertThat(draft.stage(true, DAY)).isEqualTo(Stage.DESCRIBED);
        assertThat(draft.visit(DAY).stage(true, DAY)).isEqualTo(Stage.VISITED);
        assertThat(draft.hear(DAY).visit(DAY).stage(true, DAY)).isEqualTo(Stage.HEARD);
    }

    @Test
    void what_is_told_late_takes_nothing_back() {
        Standing visited = Standing.draft().visit(DAY).visit(DAY.minusDays(9));
        assertThat(visited.visitedOn()).isEqualTo(DAY);
        assertThat(Standing.published(DAY).assure(DAY.minusDays(9), "見本").assuredOn())
                .isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-04-02, 別の室, 2026-04-02, 別の室",
                "2026-04-02, -, 2026-04-02, -",
                "2026-04-01, 別の室, 2026-04-01, 別の室",
                "2026-04-01, -, 2026-04-01, 見本の室",
                "2026-03-31, 別の室, 2026-04-01, 見本の室",
                "2026-03-31, -, 2026-04-01, 見本の室"
            })
    void who_vouches_is_who_did_on_the_day_that_is_told(
            LocalDate on, @Nullable String by, LocalDate day, @Nullable String who) {
        Standing assured = Standing.published(DAY).assure(DAY, "見本の室").assure(on, by);
        assertThat(assured.assuredOn()).isEqualTo(day);
        assertThat(assured.assuredBy()).isEqualTo(who);
    }

    @Test
    void publishing_again_says_in_nobodys_name_that_all_of_it_is_so() {
        Standing retired = Standing.published(DAY)
                .assure(DAY, "見本の室")
                .retire(new Standing.Retirement(RetirementReason.MISTAKE, null, null));
        assertThat(retired.publish(DAY.plusDays(9)).assuredOn()).isEqualTo(DAY.plusDays(9));
        assertThat(retired.publish(DAY.plusDays(9)).assuredBy()).isNull();
        assertThat(retired.publish(DAY).assuredBy()).isEqualTo("見本の室");
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, DRAFT, false",
        "DRAFT, PUBLISHED, true",
        "DRAFT, RETIRED, true",
        "PUBLISHED, DRAFT, false",
        "PUBLISHED, PUBLISHED, false",
        "PUBLISHED, RETIRED, true",
        "RETIRED, DRAFT, false",
        "RETIRED, PUBLISHED, true",
        "RETIRED, RETIRED, false"
    })
    void nothing_becomes_a_draft_again(Status from, Status to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }
}
