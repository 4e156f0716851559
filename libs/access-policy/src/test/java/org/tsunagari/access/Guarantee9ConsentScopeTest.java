package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.Consents.HEALTH_ROOM;
import static org.tsunagari.access.Consents.HOSPITAL;
import static org.tsunagari.access.Consents.NOW;
import static org.tsunagari.access.Consents.PERSON;
import static org.tsunagari.access.Consents.PHARMACY;
import static org.tsunagari.access.Consents.consent;
import static org.tsunagari.access.Consents.to;
import static org.tsunagari.access.Consents.toKind;
import static org.tsunagari.access.DataCategory.CONTACT;
import static org.tsunagari.access.DataCategory.IDENTITY;
import static org.tsunagari.access.DataCategory.NEEDS;
import static org.tsunagari.access.DataCategory.STATUS_REPORT;
import static org.tsunagari.access.Purpose.FEEDBACK_TO_SOURCE;
import static org.tsunagari.access.Purpose.SUPPORT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Guarantee 9: any single mismatch of recipient, purpose, category or period → deny. */
class Guarantee9ConsentScopeTest {

    private static final Grant GRANT = to(PHARMACY, SUPPORT, IDENTITY, NEEDS);

    @Test
    void all_four_match_and_exactly_the_categories_are_covered() {
        assertThat(consent(GRANT).coveredCategories(PHARMACY, SUPPORT, NOW)).containsExactly(IDENTITY, NEEDS);
    }

    @Test
    void another_recipient() {
        assertThat(consent(GRANT).coveredCategories(HOSPITAL, SUPPORT, NOW)).isEmpty();
    }

    @Test
    void another_purpose() {
        assertThat(consent(GRANT).coveredCategories(PHARMACY, FEEDBACK_TO_SOURCE, NOW))
                .isEmpty();
    }

    @Test
    void another_category() {
        assertThat(consent(GRANT).coveredCategories(PHARMACY, SUPPORT, NOW)).doesNotContain(CONTACT);
    }

    @Test
    void before_the_period_and_after_it() {
        Instant from = NOW.minusSeconds(10);
        Instant until = NOW.plusSeconds(10);
        ConsentSnapshot snapshot = new ConsentSnapshot(PERSON, 1, false, List.of(GRANT), from, Optional.of(until));

        assertThat(snapshot.coveredCategories(PHARMACY, SUPPORT, from.minusNanos(1)))
                .isEmpty();
        assertThat(snapshot.coveredCategories(PHARMACY, SUPPORT, from)).isNotEmpty();
        assertThat(snapshot.coveredCategories(PHARMACY, SUPPORT, until.minusNanos(1)))
                .isNotEmpty();
        assertThat(snapshot.coveredCategories(PHARMACY, SUPPORT, until)).isEmpty();
    }

    @Test
    void a_consent_without_an_end_stays_in_force_until_withdrawn() {
        ConsentSnapshot open = new ConsentSnapshot(PERSON, 1, false, List.of(GRANT), NOW, Optional.empty());

        assertThat(open.coveredCategories(PHARMACY, SUPPORT, NOW.plusSeconds(1_000_000_000)))
                .isNotEmpty();
    }

    @Test
    void a_withdrawn_consent_covers_nothing_even_if_its_grants_were_kept() {
        ConsentSnapshot withdrawn = new ConsentSnapshot(PERSON, 2, true, List.of(GRANT), NOW, Optional.empty());

        assertThat(withdrawn.coveredCategories(PHARMACY, SUPPORT, NOW)).isEmpty();
    }

    @Test
    void recipient_and_purpose_of_different_grants_do_not_combine() {
        ConsentSnapshot two = consent(to(PHARMACY, SUPPORT, IDENTITY), to(HOSPITAL, FEEDBACK_TO_SOURCE, STATUS_REPORT));

        assertThat(two.coveredCategories(PHARMACY, FEEDBACK_TO_SOURCE, NOW)).isEmpty();
        assertThat(two.coveredCategories(PHARMACY, SUPPORT, NOW)).containsExactly(IDENTITY);
    }

    @Test
    void grants_to_the_same_recipient_for_the_same_purpose_add_up() {
        ConsentSnapshot two = consent(to(PHARMACY, SUPPORT, IDENTITY), toKind("PHARMACY", SUPPORT, CONTACT));

        assertThat(two.coveredCategories(PHARMACY, SUPPORT, NOW)).containsExactly(IDENTITY, CONTACT);
    }

    @Test
    void a_grant_without_recipients_names_nobody_rather_than_everybody() {
        Grant toNobody = new Grant(Set.of(), Set.of(), Set.of(SUPPORT), Set.of(IDENTITY));

        assertThat(consent(toNobody).coveredCategories(HEALTH_ROOM, SUPPORT, NOW))
                .isEmpty();
    }

    @Test
    void a_person_the_ledger_does_not_know_has_agreed_to_nothing() {
        assertThat(Consents.none().coveredCategories(PHARMACY, SUPPORT, NOW)).isEmpty();
    }
}
