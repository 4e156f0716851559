package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.AccessFixture.a;
import static org.tsunagari.access.AccessFixture.aReferrer;
import static org.tsunagari.access.AccessFixture.basis;
import static org.tsunagari.access.AccessFixture.permit;
import static org.tsunagari.access.AccessFixture.refusal;
import static org.tsunagari.access.AccessFixture.seen;
import static org.tsunagari.access.AccessFixture.version;
import static org.tsunagari.access.Consents.CENTRE;
import static org.tsunagari.access.Consents.CLINIC;
import static org.tsunagari.access.Consents.HOSPITAL;
import static org.tsunagari.access.Consents.OTHER_CLINIC;
import static org.tsunagari.access.Consents.consent;
import static org.tsunagari.access.Consents.everythingTo;
import static org.tsunagari.access.Consents.to;
import static org.tsunagari.access.Consents.toKind;
import static org.tsunagari.access.Consents.withdrawn;
import static org.tsunagari.access.DataCategory.CONTACT;
import static org.tsunagari.access.DataCategory.IDENTITY;
import static org.tsunagari.access.DataCategory.NARRATIVE;
import static org.tsunagari.access.DataCategory.NEEDS;
import static org.tsunagari.access.DataCategory.STATUS_REPORT;
import static org.tsunagari.access.Purpose.FEEDBACK_TO_SOURCE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferrerAccessTest {

    private static final AccessFixture SENDER = aReferrer().as(Relation.SOURCE).heldBy(CLINIC, CENTRE);
    private static final ConsentSnapshot FEEDBACK_AGREED =
            consent(to(CLINIC, FEEDBACK_TO_SOURCE, STATUS_REPORT, DataCategory.SUPPORT));

    @Test
    void the_source_reads_what_it_wrote_without_any_consent() {
        Decision decision = SENDER.readsEverything();

        assertThat(seen(decision)).containsExactly(IDENTITY, CONTACT, NEEDS, NARRATIVE);
        assertThat(basis(decision)).isEqualTo(LegalBasis.OWN_RECORD);
        assertThat(version(decision)).isEmpty();
        assertThat(permit(decision).disclosed()).isEmpty();
        assertThat(permit(decision).redacted())
                .containsExactly(DataCategory.SUPPORT, STATUS_REPORT, DataCategory.OUTCOMES, DataCategory.CONSENTS);
    }

    @Test
    void the_source_keeps_what_it_wrote_after_a_withdrawal_and_loses_the_rest() {
        AccessFixture told = SENDER.consenting(FEEDBACK_AGREED);
        AccessFixture after = SENDER.consenting(withdrawn(FEEDBACK_AGREED));

        assertThat(seen(told.readsEverything()))
                .containsExactly(IDENTITY, CONTACT, NEEDS, NARRATIVE, DataCategory.SUPPORT, STATUS_REPORT);
        assertThat(seen(after.readsEverything())).containsExactly(IDENTITY, CONTACT, NEEDS, NARRATIVE);
    }

    @Test
    void a_status_report_needs_the_consent_that_the_source_be_told_and_cites_it() {
        Decision decision = SENDER.consenting(FEEDBACK_AGREED).reads(IDENTITY, STATUS_REPORT);

        assertThat(basis(decision)).isEqualTo(LegalBasis.CONSENT);
        assertThat(version(decision)).hasValue(3);
        assertThat(permit(decision).disclosed()).containsExactly(STATUS_REPORT);
        assertThat(permit(decision).bases()).containsEntry(IDENTITY, LegalBasis.OWN_RECORD);
    }

    @Test
    void a_consent_for_support_does_not_tell_the_source() {
        AccessFixture sender = SENDER.consenting(consent(to(CLINIC, Purpose.SUPPORT, STATUS_REPORT)));

        assertThat(refusal(sender.reads(STATUS_REPORT))).isEqualTo(DenialReason.NO_CONSENT);
        assertThat(refusal(sender.during(Purpose.SUPPORT).reads(STATUS_REPORT))).isEqualTo(DenialReason.CATEGORY);
    }

    @Test
    void another_clinic_reads_nothing_even_when_the_consent_names_its_kind() {
        AccessFixture other = aReferrer()
                .at(OTHER_CLINIC)
                .heldBy(CLINIC, CENTRE)
                .consenting(consent(toKind("PRIMARY_CARE", FEEDBACK_TO_SOURCE, DataCategory.values())));

        assertThat(refusal(other.readsEverything())).isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void the_relation_of_a_source_is_worth_nothing_to_an_organisation_that_does_not_hold_the_record() {
        assertThat(refusal(SENDER.heldBy(CENTRE).reads(IDENTITY))).isEqualTo(DenialReason.NOT_HELD);
        assertThat(refusal(SENDER.withoutOrganisation().reads(IDENTITY))).isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void even_the_widest_consent_shows_the_source_neither_outcomes_nor_consents() {
        AccessFixture sender = SENDER.consenting(consent(everythingTo(CLINIC)));

        assertThat(refusal(sender.reads(DataCategory.OUTCOMES, DataCategory.CONSENTS)))
                .isEqualTo(DenialReason.CATEGORY);
    }

    @Test
    void the_source_submits_and_withdraws_its_own_referrals() {
        assertThat(SENDER.does(Operation.SUBMIT_REFERRAL).isPermitted()).isTrue();
        assertThat(SENDER.does(Operation.WITHDRAW_REFERRAL).isPermitted()).isTrue();
        assertThat(refusal(SENDER.as().does(Operation.SUBMIT_REFERRAL))).isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void the_source_acknowledges_only_a_report_that_it_may_read() {
        assertThat(SENDER.consenting(FEEDBACK_AGREED)
                        .does(Operation.ACKNOWLEDGE)
                        .isPermitted())
                .isTrue();
        assertThat(refusal(SENDER.does(Operation.ACKNOWLEDGE))).isEqualTo(DenialReason.NO_CONSENT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {
                "DECIDE_REFERRAL",
                "WRITE_CASE",
                "CLOSE_CASE",
                "ASSIGN",
                "ISSUE_STATUS_REPORT",
                "RECORD_OUTCOME",
                "GIVE_CONSENT",
                "WITHDRAW_CONSENT",
                "READ_LEDGER",
                "LINK_ACCOUNT"
            })
    void the_work_of_the_centre_is_not_the_source_s(Operation operation) {
        assertThat(refusal(SENDER.consenting(consent(everythingTo(CLINIC))).does(operation)))
                .isEqualTo(DenialReason.ROLE);
    }

    @Test
    void a_hospital_s_system_may_do_what_its_doctors_may_except_break_the_glass() {
        AccessFixture system = a(Role.PARTNER_SYSTEM)
                .at(HOSPITAL)
                .as(Relation.SOURCE)
                .heldBy(HOSPITAL, CENTRE)
                .consenting(consent(to(HOSPITAL, FEEDBACK_TO_SOURCE, STATUS_REPORT)));

        assertThat(seen(system.readsEverything())).containsExactly(IDENTITY, CONTACT, NEEDS, NARRATIVE, STATUS_REPORT);
        assertThat(system.does(Operation.SUBMIT_REFERRAL).isPermitted()).isTrue();
        assertThat(system.does(Operation.WITHDRAW_REFERRAL).isPermitted()).isTrue();
        assertThat(system.does(Operation.ACKNOWLEDGE).isPermitted()).isTrue();
    }
}
