package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagari.access.AccessFixture.aConferenceMember;
import static org.tsunagari.access.AccessFixture.aCoordinator;
import static org.tsunagari.access.AccessFixture.aLinkWorker;
import static org.tsunagari.access.AccessFixture.aReferrer;
import static org.tsunagari.access.AccessFixture.refusal;
import static org.tsunagari.access.AccessFixture.seen;
import static org.tsunagari.access.Consents.CLINIC;
import static org.tsunagari.access.Consents.HEALTH_ROOM;
import static org.tsunagari.access.Consents.NABARI;
import static org.tsunagari.access.Consents.NOW;
import static org.tsunagari.access.Consents.PERSON;
import static org.tsunagari.access.Consents.consent;
import static org.tsunagari.access.Consents.everythingTo;
import static org.tsunagari.access.Consents.withdrawn;
import static org.tsunagari.access.DataCategory.IDENTITY;
import static org.tsunagari.access.DataCategory.STATUS_REPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guarantee 32: consent projection stale, policy error, clock step → 503 or 403, never data. */
class Guarantee32FreshnessTest {

    private static final AccessFixture ASSIGNED = aLinkWorker().as(Relation.ASSIGNED);
    private static final ConsentSnapshot WIDEST = consent(everythingTo(HEALTH_ROOM));
    private static final ConsentLedger SILENT = person -> Optional.empty();
    private static final ConsentLedger MUST_NOT_BE_ASKED = person -> {
        throw new AssertionError("the ledger was asked (expected: not needed)");
    };

    @ParameterizedTest
    @CsvSource({
        "0, FRESH",
        "-3999, FRESH",
        "-4000, FRESH",
        "-4001, STALE",
        "-3600000, STALE",
        "1999, FRESH",
        "2000, FRESH",
        "2001, STALE",
        "3600000, STALE"
    })
    void a_watermark_is_relied_on_for_four_seconds_and_two_seconds_ahead(long offsetMillis, Freshness expected) {
        Instant watermark = NOW.plusMillis(offsetMillis);

        assertThat(FreshnessRule.STANDARD.judge(watermark, NOW)).isEqualTo(expected);
        assertThat(FreshnessRule.STANDARD.judge(Optional.of(watermark), NOW)).isEqualTo(expected);
    }

    @Test
    void a_projection_that_never_heard_a_watermark_is_stale() {
        assertThat(FreshnessRule.STANDARD.judge(Optional.empty(), NOW)).isEqualTo(Freshness.STALE);
    }

    @Test
    void a_fresh_projection_decides_without_the_ledger() {
        assertThat(decide(ASSIGNED.consenting(WIDEST), Freshness.FRESH, MUST_NOT_BE_ASKED)
                        .isPermitted())
                .isTrue();
    }

    @Test
    void stale_and_the_ledger_silent_is_503_and_no_data() {
        DenialReason reason = refusal(decide(ASSIGNED.consenting(WIDEST), Freshness.STALE, SILENT));

        assertThat(reason).isEqualTo(DenialReason.CONSENT_UNKNOWN);
        assertThat(reason.answer()).isEqualTo(DenialReason.Answer.UNAVAILABLE);
    }

    @Test
    void stale_and_the_ledger_says_withdrawn_is_a_refusal() {
        ConsentLedger ledger = person -> Optional.of(withdrawn(WIDEST));

        assertThat(refusal(decide(ASSIGNED.consenting(WIDEST), Freshness.STALE, ledger)))
                .isEqualTo(DenialReason.NO_CONSENT);
    }

    @Test
    void stale_and_the_ledger_knows_of_a_new_consent_is_a_permit() {
        ConsentLedger ledger = person -> Optional.of(WIDEST);

        assertThat(decide(ASSIGNED, Freshness.STALE, ledger).isPermitted()).isTrue();
    }

    @Test
    void an_answer_that_was_overtaken_by_a_withdrawal_takes_nothing_back() {
        ConsentLedger overtaken = person -> Optional.of(WIDEST);

        assertThat(refusal(decide(ASSIGNED.consenting(withdrawn(WIDEST)), Freshness.STALE, overtaken)))
                .isEqualTo(DenialReason.NO_CONSENT);
    }

    @Test
    void an_answer_about_somebody_else_is_an_error_and_no_data() {
        ConsentLedger confused = person -> Optional.of(ConsentSnapshot.none(new UUID(9, 9)));

        assertThatThrownBy(() -> decide(ASSIGNED, Freshness.STALE, confused))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void where_consent_does_not_matter_a_stale_projection_stops_nobody() {
        AccessFixture centre = aCoordinator().as(Relation.CENTRE);
        AccessFixture conference = aConferenceMember()
                .tabled(new ConferenceWindow(
                        new UUID(1, 1),
                        ConferenceKind.SUPPORT_CONFERENCE,
                        NABARI,
                        Set.of(AccessFixture.ACCOUNT),
                        "need",
                        NOW,
                        NOW.plus(Duration.ofHours(1)),
                        "a",
                        Optional.of("b")));

        assertThat(decide(centre, Freshness.STALE, MUST_NOT_BE_ASKED).isPermitted())
                .isTrue();
        assertThat(decide(conference, Freshness.STALE, MUST_NOT_BE_ASKED).isPermitted())
                .isTrue();
    }

    @Test
    void whoever_has_no_relation_learns_nothing_from_a_silent_ledger() {
        assertThat(refusal(decide(aLinkWorker(), Freshness.STALE, MUST_NOT_BE_ASKED)))
                .isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void the_source_reads_its_own_words_while_the_ledger_is_silent_but_not_together_with_the_report() {
        AccessFixture source = aReferrer().as(Relation.SOURCE).heldBy(CLINIC);

        assertThat(seen(decide(source, Freshness.STALE, SILENT, IDENTITY))).containsExactly(IDENTITY);
        assertThat(refusal(decide(source, Freshness.STALE, SILENT, IDENTITY, STATUS_REPORT)))
                .isEqualTo(DenialReason.CONSENT_UNKNOWN);
    }

    @Test
    void the_ledger_is_asked_about_the_person_of_the_record() {
        ConsentLedger ledger = person -> {
            assertThat(person).isEqualTo(PERSON);
            return Optional.of(WIDEST);
        };

        assertThat(decide(ASSIGNED, Freshness.STALE, ledger, IDENTITY).isPermitted())
                .isTrue();
    }

    private static Decision decide(
            AccessFixture who, Freshness freshness, ConsentLedger ledger, DataCategory... requested) {
        Set<DataCategory> asked = requested.length == 0 ? Set.of(DataCategory.values()) : Set.of(requested);
        return AccessPolicy.decide(
                who.subject(), Operation.READ, who.purpose(), asked, who.facts(), freshness, ledger, who.now());
    }
}
