package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.AccessFixture.aLinkWorker;
import static org.tsunagari.access.AccessFixture.basis;
import static org.tsunagari.access.AccessFixture.permit;
import static org.tsunagari.access.AccessFixture.refusal;
import static org.tsunagari.access.AccessFixture.seen;
import static org.tsunagari.access.AccessFixture.version;
import static org.tsunagari.access.Consents.CENTRE;
import static org.tsunagari.access.Consents.HEALTH_ROOM;
import static org.tsunagari.access.Consents.PHARMACY;
import static org.tsunagari.access.Consents.consent;
import static org.tsunagari.access.Consents.everythingTo;
import static org.tsunagari.access.Consents.to;
import static org.tsunagari.access.Consents.toKind;
import static org.tsunagari.access.Consents.withdrawn;
import static org.tsunagari.access.DataCategory.CONTACT;
import static org.tsunagari.access.DataCategory.IDENTITY;
import static org.tsunagari.access.DataCategory.NARRATIVE;
import static org.tsunagari.access.DataCategory.NEEDS;
import static org.tsunagari.access.DataCategory.OUTCOMES;
import static org.tsunagari.access.DataCategory.SUPPORT;

import org.junit.jupiter.api.Test;

class LinkWorkerAccessTest {

    private static final AccessFixture ASSIGNED = aLinkWorker().as(Relation.ASSIGNED);
    private static final AccessFixture NEIGHBOUR = aLinkWorker().as(Relation.ASSIGNED_COMMUNITY);
    private static final ConsentSnapshot WIDEST = consent(everythingTo(HEALTH_ROOM));

    @Test
    void an_assigned_worker_sees_what_table_and_consent_both_allow() {
        ConsentSnapshot narrow = consent(to(HEALTH_ROOM, Purpose.SUPPORT, IDENTITY, SUPPORT, DataCategory.CONSENTS));
        Decision decision = ASSIGNED.consenting(narrow).readsEverything();

        assertThat(seen(decision)).containsExactly(IDENTITY, SUPPORT);
        assertThat(basis(decision)).isEqualTo(LegalBasis.CONSENT);
        assertThat(version(decision)).hasValue(3);
        assertThat(permit(decision).disclosed()).containsExactly(IDENTITY, SUPPORT);
    }

    @Test
    void the_widest_consent_shows_an_assigned_worker_the_case_and_no_more() {
        assertThat(seen(ASSIGNED.consenting(WIDEST).readsEverything()))
                .containsExactly(IDENTITY, CONTACT, NEEDS, NARRATIVE, SUPPORT, OUTCOMES);
    }

    @Test
    void a_consent_may_name_the_kind_of_organisation() {
        ConsentSnapshot byKind = consent(toKind("NEIGHBOURHOOD_HEALTH_ROOM", Purpose.SUPPORT, SUPPORT));

        assertThat(seen(ASSIGNED.consenting(byKind).readsEverything())).containsExactly(SUPPORT);
        assertThat(refusal(ASSIGNED.at(PHARMACY).consenting(byKind).readsEverything()))
                .isEqualTo(DenialReason.NO_CONSENT);
    }

    @Test
    void a_worker_who_is_not_assigned_sees_nothing_even_with_the_widest_consent() {
        assertThat(refusal(aLinkWorker().consenting(WIDEST).readsEverything())).isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void after_a_withdrawal_an_assigned_worker_sees_nothing() {
        AccessFixture after = ASSIGNED.consenting(withdrawn(WIDEST));

        assertThat(refusal(after.readsEverything())).isEqualTo(DenialReason.NO_CONSENT);
        assertThat(refusal(after.does(Operation.WRITE_CASE))).isEqualTo(DenialReason.NO_CONSENT);
    }

    @Test
    void a_worker_without_an_organisation_cannot_be_a_recipient() {
        assertThat(refusal(ASSIGNED.withoutOrganisation().consenting(WIDEST).readsEverything()))
                .isEqualTo(DenialReason.NO_CONSENT);
    }

    @Test
    void a_worker_of_the_organisation_that_holds_the_record_needs_no_consent_but_the_assignment() {
        AccessFixture ownStaff = ASSIGNED.heldBy(HEALTH_ROOM, CENTRE);

        assertThat(seen(ownStaff.readsEverything()))
                .containsExactly(IDENTITY, CONTACT, NEEDS, NARRATIVE, SUPPORT, OUTCOMES);
        assertThat(basis(ownStaff.readsEverything())).isEqualTo(LegalBasis.OWN_RECORD);
        assertThat(refusal(ownStaff.as().readsEverything())).isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void an_assigned_worker_writes_the_case_and_records_outcomes_but_closes_and_assigns_nothing() {
        AccessFixture worker = ASSIGNED.consenting(WIDEST);

        assertThat(worker.does(Operation.WRITE_CASE).isPermitted()).isTrue();
        assertThat(worker.does(Operation.RECORD_OUTCOME).isPermitted()).isTrue();
        assertThat(refusal(worker.does(Operation.CLOSE_CASE))).isEqualTo(DenialReason.ROLE);
        assertThat(refusal(worker.does(Operation.ASSIGN))).isEqualTo(DenialReason.ROLE);
    }

    @Test
    void acting_is_all_or_nothing() {
        AccessFixture worker = ASSIGNED.consenting(consent(to(HEALTH_ROOM, Purpose.SUPPORT, SUPPORT)));

        assertThat(worker.does(Operation.WRITE_CASE, SUPPORT).isPermitted()).isTrue();
        assertThat(refusal(worker.does(Operation.WRITE_CASE, SUPPORT, NARRATIVE)))
                .isEqualTo(DenialReason.NO_CONSENT);
        assertThat(refusal(worker.does(Operation.WRITE_CASE, SUPPORT, DataCategory.CONSENTS)))
                .isEqualTo(DenialReason.CATEGORY);
    }

    @Test
    void evaluation_shows_outcomes_only_and_needs_a_consent_for_evaluation() {
        AccessFixture evaluating = ASSIGNED.during(Purpose.EVALUATION);

        assertThat(seen(evaluating.consenting(WIDEST).readsEverything())).containsExactly(OUTCOMES);
        assertThat(seen(evaluating.heldBy(HEALTH_ROOM).readsEverything())).containsExactly(OUTCOMES);
        assertThat(refusal(evaluating
                        .consenting(consent(to(HEALTH_ROOM, Purpose.SUPPORT, OUTCOMES)))
                        .readsEverything()))
                .isEqualTo(DenialReason.NO_CONSENT);
        assertThat(evaluating
                        .consenting(consent(to(HEALTH_ROOM, Purpose.EVALUATION, OUTCOMES)))
                        .does(Operation.RECORD_OUTCOME)
                        .isPermitted())
                .isTrue();
    }

    @Test
    void a_neighbour_sees_what_they_are_asked_to_do_and_no_more() {
        assertThat(seen(NEIGHBOUR.consenting(WIDEST).readsEverything())).containsExactly(SUPPORT);
        assertThat(seen(NEIGHBOUR.heldBy(HEALTH_ROOM).readsEverything())).containsExactly(SUPPORT);
        assertThat(refusal(NEIGHBOUR.consenting(WIDEST).reads(IDENTITY))).isEqualTo(DenialReason.CATEGORY);
        assertThat(refusal(NEIGHBOUR.consenting(withdrawn(WIDEST)).readsEverything()))
                .isEqualTo(DenialReason.NO_CONSENT);
    }

    @Test
    void a_neighbour_writes_nothing() {
        assertThat(refusal(NEIGHBOUR.consenting(WIDEST).does(Operation.WRITE_CASE)))
                .isEqualTo(DenialReason.NO_RELATION);
        assertThat(refusal(NEIGHBOUR.consenting(WIDEST).does(Operation.RECORD_OUTCOME)))
                .isEqualTo(DenialReason.NO_RELATION);
    }
}
