package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.AccessFixture.aCoordinator;
import static org.tsunagari.access.AccessFixture.basis;
import static org.tsunagari.access.AccessFixture.permit;
import static org.tsunagari.access.AccessFixture.refusal;
import static org.tsunagari.access.AccessFixture.seen;
import static org.tsunagari.access.Consents.CENTRE;
import static org.tsunagari.access.Consents.CLINIC;
import static org.tsunagari.access.Consents.consent;
import static org.tsunagari.access.Consents.everythingTo;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoordinatorAccessTest {

    private static final AccessFixture COORDINATOR =
            aCoordinator().as(Relation.CENTRE).heldBy(CLINIC, CENTRE);

    @Test
    void the_centre_lawfully_received_everything_and_discloses_nothing_by_reading_it() {
        Decision decision = COORDINATOR.readsEverything();

        assertThat(seen(decision)).containsExactlyInAnyOrder(DataCategory.values());
        assertThat(basis(decision)).isEqualTo(LegalBasis.OWN_RECORD);
        assertThat(permit(decision).disclosed()).isEmpty();
        assertThat(permit(decision).redacted()).isEmpty();
    }

    @Test
    void a_withdrawal_does_not_take_the_centre_s_own_file_away() {
        ConsentSnapshot withdrawn = Consents.withdrawn(consent(everythingTo(CENTRE)));

        assertThat(seen(COORDINATOR.consenting(withdrawn).readsEverything()))
                .containsExactlyInAnyOrder(DataCategory.values());
    }

    @Test
    void another_centre_reads_nothing_even_with_the_widest_consent() {
        AccessFixture other = aCoordinator().heldBy(CLINIC, CENTRE).consenting(consent(everythingTo(CENTRE)));

        assertThat(refusal(other.readsEverything())).isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void a_coordinator_whose_organisation_is_no_centre_is_refused_whatever_the_caller_claims() {
        assertThat(refusal(COORDINATOR.at(CLINIC).readsEverything())).isEqualTo(DenialReason.NO_RELATION);
        assertThat(refusal(COORDINATOR.withoutOrganisation().readsEverything())).isEqualTo(DenialReason.NO_RELATION);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            mode = EnumSource.Mode.INCLUDE,
            names = {
                "READ_LEDGER",
                "SUBMIT_REFERRAL",
                "DECIDE_REFERRAL",
                "WITHDRAW_REFERRAL",
                "WRITE_CASE",
                "CLOSE_CASE",
                "ASSIGN",
                "ISSUE_STATUS_REPORT",
                "RECORD_OUTCOME",
                "GIVE_CONSENT",
                "WITHDRAW_CONSENT",
                "LINK_ACCOUNT",
                "MATCH_PERSONS",
                "CORRECT_PERSON",
                "MERGE_PERSONS",
                "EXPORT_PERSON",
                "REQUEST_ERASURE",
                "DECIDE_ERASURE"
            })
    void the_centre_does_its_work_for_every_official_purpose(Operation operation) {
        for (Purpose purpose : EnumSet.complementOf(EnumSet.of(Purpose.SELF_ACCESS))) {
            assertThat(COORDINATOR.during(purpose).does(operation).isPermitted())
                    .isTrue();
        }
    }

    @Test
    void an_operation_knows_what_it_touches() {
        Decision decision = AccessPolicy.decide(
                COORDINATOR.subject(), Operation.ASSIGN, Purpose.SUPPORT, COORDINATOR.facts(), COORDINATOR.now());

        assertThat(seen(decision)).containsExactly(DataCategory.SUPPORT);
    }

    @Test
    void the_centre_does_not_acknowledge_its_own_report() {
        assertThat(refusal(COORDINATOR.does(Operation.ACKNOWLEDGE))).isEqualTo(DenialReason.ROLE);
    }

    @Test
    void a_coordinator_does_not_act_as_the_person() {
        assertThat(refusal(COORDINATOR.during(Purpose.SELF_ACCESS).readsEverything()))
                .isEqualTo(DenialReason.PURPOSE);
    }
}
