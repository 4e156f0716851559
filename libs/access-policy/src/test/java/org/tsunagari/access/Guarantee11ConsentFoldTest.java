package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagari.access.Consents.NOW;
import static org.tsunagari.access.Consents.PERSON;
import static org.tsunagari.access.Consents.PHARMACY;
import static org.tsunagari.access.Consents.SOMEBODY_ELSE;
import static org.tsunagari.access.Consents.to;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Guarantee 11: consent events duplicated, reordered, replayed from zero → same projection, highest version wins. */
class Guarantee11ConsentFoldTest {

    @Property
    void whatever_is_duplicated_reordered_or_replayed_the_highest_version_stands(
            @ForAll("ledgers") List<ConsentChange> ledger, @ForAll Random disorder) {
        ConsentSnapshot inOrder = fold(ConsentSnapshot.none(PERSON), ledger);

        List<ConsentChange> delivered = new ArrayList<>(ledger);
        for (int copies = disorder.nextInt(10); copies > 0 && !ledger.isEmpty(); copies--) {
            delivered.add(ledger.get(disorder.nextInt(ledger.size())));
        }
        Collections.shuffle(delivered, disorder);
        ConsentSnapshot disordered = fold(ConsentSnapshot.none(PERSON), delivered);

        assertThat(disordered).isEqualTo(inOrder);
        assertThat(fold(disordered, ledger)).isEqualTo(inOrder);
        assertThat(inOrder.version()).isEqualTo(ledger.size());
    }

    @Property
    void knowledge_never_goes_back(@ForAll("ledgers") List<ConsentChange> ledger, @ForAll Random disorder) {
        List<ConsentChange> delivered = new ArrayList<>(ledger);
        Collections.shuffle(delivered, disorder);

        ConsentSnapshot known = ConsentSnapshot.none(PERSON);
        for (ConsentChange change : delivered) {
            ConsentSnapshot next = known.apply(change);
            assertThat(next.version()).isGreaterThanOrEqualTo(known.version());
            known = next;
        }
    }

    @Provide
    Arbitrary<List<ConsentChange>> ledgers() {
        return Arbitraries.of(true, false).list().ofMaxSize(8).map(Guarantee11ConsentFoldTest::ledger);
    }

    /** True = given, each with another scope; false = withdrawn. */
    private static List<ConsentChange> ledger(List<Boolean> decisions) {
        List<ConsentChange> changes = new ArrayList<>();
        for (boolean given : decisions) {
            long version = changes.size() + 1L;
            changes.add(
                    given ? given(version) : new ConsentChange.Withdrawn(PERSON, version, NOW.plusSeconds(version)));
        }
        return changes;
    }

    @Example
    void a_withdrawal_that_arrives_first_is_not_undone_by_the_consent_it_withdrew() {
        ConsentSnapshot snapshot =
                fold(ConsentSnapshot.none(PERSON), List.of(new ConsentChange.Withdrawn(PERSON, 2, NOW), given(1)));

        assertThat(snapshot.withdrawn()).isTrue();
        assertThat(snapshot.version()).isEqualTo(2);
        assertThat(snapshot.grants()).isEmpty();
        assertThat(snapshot.coveredCategories(PHARMACY, Purpose.SUPPORT, NOW.plusSeconds(60)))
                .isEmpty();
    }

    @Example
    void a_second_event_under_a_known_version_changes_nothing() {
        ConsentSnapshot withdrawn =
                fold(ConsentSnapshot.none(PERSON), List.of(new ConsentChange.Withdrawn(PERSON, 1, NOW)));

        assertThat(withdrawn.apply(given(1))).isEqualTo(withdrawn);
    }

    @Example
    void a_person_may_agree_again_after_a_withdrawal() {
        ConsentSnapshot snapshot = fold(
                ConsentSnapshot.none(PERSON), List.of(given(1), new ConsentChange.Withdrawn(PERSON, 2, NOW), given(3)));

        assertThat(snapshot.withdrawn()).isFalse();
        assertThat(snapshot.coveredCategories(PHARMACY, Purpose.SUPPORT, NOW.plusSeconds(3)))
                .isNotEmpty();
    }

    @Example
    void a_change_of_somebody_else_s_consent_is_an_error() {
        ConsentSnapshot snapshot = ConsentSnapshot.none(PERSON);

        assertThatThrownBy(() -> snapshot.apply(new ConsentChange.Withdrawn(SOMEBODY_ELSE, 1, NOW)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> snapshot.newerOf(ConsentSnapshot.none(SOMEBODY_ELSE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ConsentChange given(long version) {
        DataCategory[] all = DataCategory.values();
        DataCategory category = all[(int) version % all.length];
        return new ConsentChange.Given(
                PERSON,
                version,
                List.of(to(PHARMACY, Purpose.SUPPORT, category)),
                NOW.plusSeconds(version),
                version % 2 == 0 ? Optional.of(NOW.plusSeconds(1000 + version)) : Optional.empty());
    }

    private static ConsentSnapshot fold(ConsentSnapshot start, List<ConsentChange> changes) {
        ConsentSnapshot snapshot = start;
        for (ConsentChange change : changes) {
            snapshot = snapshot.apply(change);
        }
        return snapshot;
    }
}
