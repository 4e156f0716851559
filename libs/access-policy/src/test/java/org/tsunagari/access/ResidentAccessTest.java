package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.AccessFixture.aResident;
import static org.tsunagari.access.AccessFixture.basis;
import static org.tsunagari.access.AccessFixture.permit;
import static org.tsunagari.access.AccessFixture.refusal;
import static org.tsunagari.access.AccessFixture.seen;
import static org.tsunagari.access.Consents.PERSON;
import static org.tsunagari.access.Consents.SOMEBODY_ELSE;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResidentAccessTest {

    private static final AccessFixture THE_PERSON = aResident().speakingFor(Optional.of(PERSON), Set.of());
    private static final AccessFixture FAMILY = aResident().speakingFor(Optional.empty(), Set.of(PERSON));

    @Test
    void a_person_reads_everything_about_themselves() {
        Decision decision = THE_PERSON.readsEverything();

        assertThat(seen(decision)).containsExactlyInAnyOrder(DataCategory.values());
        assertThat(basis(decision)).isEqualTo(LegalBasis.SELF);
        assertThat(permit(decision).disclosed()).isEmpty();
    }

    @Test
    void a_person_reads_nothing_about_somebody_else_whatever_the_caller_claims() {
        AccessFixture stranger =
                aResident().speakingFor(Optional.of(SOMEBODY_ELSE), Set.of()).as(Relation.SELF, Relation.FAMILY);

        assertThat(refusal(stranger.readsEverything())).isEqualTo(DenialReason.NO_RELATION);
        assertThat(refusal(stranger.does(Operation.WITHDRAW_CONSENT))).isEqualTo(DenialReason.NO_RELATION);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {
                "READ_LEDGER",
                "GIVE_CONSENT",
                "WITHDRAW_CONSENT",
                "WITHDRAW_REFERRAL",
                "EXPORT_PERSON",
                "REQUEST_ERASURE"
            })
    void a_person_decides_about_their_own_data(Operation operation) {
        assertThat(THE_PERSON.does(operation).isPermitted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {
                "WRITE_CASE",
                "ASSIGN",
                "ISSUE_STATUS_REPORT",
                "DECIDE_REFERRAL",
                "LINK_ACCOUNT",
                "MATCH_PERSONS",
                "MERGE_PERSONS",
                "DECIDE_ERASURE"
            })
    void a_person_does_not_do_the_centre_s_work(Operation operation) {
        assertThat(refusal(THE_PERSON.does(operation))).isEqualTo(DenialReason.ROLE);
    }

    @Test
    void a_consent_to_others_is_not_needed_and_a_withdrawal_does_not_lock_the_person_out() {
        ConsentSnapshot withdrawn = Consents.withdrawn(Consents.consent());

        assertThat(THE_PERSON.consenting(withdrawn).readsEverything().isPermitted())
                .isTrue();
    }

    @Test
    void the_own_account_serves_no_official_purpose() {
        for (Purpose purpose : EnumSet.complementOf(EnumSet.of(Purpose.SELF_ACCESS))) {
            assertThat(refusal(THE_PERSON.during(purpose).readsEverything())).isEqualTo(DenialReason.PURPOSE);
        }
    }

    @Test
    void the_family_sees_the_support_but_not_what_was_confided_nor_where_the_person_lives_now() {
        assertThat(seen(FAMILY.readsEverything()))
                .containsExactly(DataCategory.IDENTITY, DataCategory.SUPPORT, DataCategory.CONSENTS);
    }

    @Test
    void the_family_may_consent_for_the_person_but_not_read_who_saw_the_data() {
        assertThat(FAMILY.does(Operation.GIVE_CONSENT).isPermitted()).isTrue();
        assertThat(FAMILY.does(Operation.WITHDRAW_CONSENT).isPermitted()).isTrue();
        assertThat(refusal(FAMILY.does(Operation.READ_LEDGER))).isEqualTo(DenialReason.NO_RELATION);
        assertThat(refusal(FAMILY.does(Operation.WITHDRAW_REFERRAL))).isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void the_family_neither_takes_everything_away_in_one_document_nor_has_the_person_erased() {
        assertThat(refusal(FAMILY.does(Operation.EXPORT_PERSON))).isEqualTo(DenialReason.NO_RELATION);
        assertThat(refusal(FAMILY.does(Operation.REQUEST_ERASURE))).isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void somebody_who_acts_for_both_parents_reads_both() {
        AccessFixture daughter = aResident().speakingFor(Optional.empty(), Set.of(SOMEBODY_ELSE, PERSON));

        assertThat(daughter.readsEverything().isPermitted()).isTrue();
        assertThat(daughter.consenting(ConsentSnapshot.none(SOMEBODY_ELSE))
                        .readsEverything()
                        .isPermitted())
                .isTrue();
    }
}
