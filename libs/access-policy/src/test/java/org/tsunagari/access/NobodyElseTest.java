package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.AccessFixture.a;
import static org.tsunagari.access.AccessFixture.aCoordinator;
import static org.tsunagari.access.AccessFixture.aLinkWorker;
import static org.tsunagari.access.AccessFixture.aReferrer;
import static org.tsunagari.access.AccessFixture.aResident;
import static org.tsunagari.access.AccessFixture.refusal;
import static org.tsunagari.access.Consents.CENTRE;
import static org.tsunagari.access.Consents.CLINIC;
import static org.tsunagari.access.Consents.HEALTH_ROOM;
import static org.tsunagari.access.Consents.IGA;
import static org.tsunagari.access.Consents.PERSON;
import static org.tsunagari.access.Consents.consent;
import static org.tsunagari.access.Consents.everythingTo;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is shut out whatever else is true: other municipalities, roles without personal data, services. */
class NobodyElseTest {

    private static final Relation[] EVERY_RELATION = Relation.values();

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "OPERATOR", "DIRECTORY_EDITOR", "SERVICE"})
    void roles_without_personal_data_are_refused_in_every_relation_and_purpose(Role role) {
        AccessFixture insider = a(role).at(CENTRE)
                .as(EVERY_RELATION)
                .heldBy(CENTRE)
                .speakingFor(Optional.of(PERSON), Set.of(PERSON))
                .consenting(consent(everythingTo(CENTRE)));

        for (Purpose purpose : Purpose.values()) {
            for (Operation operation : Operation.values()) {
                assertThat(refusal(insider.during(purpose).does(operation, DataCategory.values())))
                        .isEqualTo(DenialReason.ROLE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SERVICE", mode = EnumSource.Mode.EXCLUDE)
    void guarantee_13_the_role_of_a_service_cancels_every_other_role(Role other) {
        AccessFixture service = a(Role.SERVICE, other)
                .at(CENTRE)
                .as(EVERY_RELATION)
                .heldBy(CENTRE)
                .speakingFor(Optional.of(PERSON), Set.of());

        for (Purpose purpose : Purpose.values()) {
            assertThat(service.during(purpose).readsEverything().isPermitted()).isFalse();
        }
        assertThat(AccessPolicy.mayEver(Set.of(Role.SERVICE, other), Operation.READ))
                .isFalse();
    }

    @Test
    void another_municipality_is_refused_always() {
        List<AccessFixture> permitted = List.of(
                aCoordinator().as(Relation.CENTRE),
                aReferrer().as(Relation.SOURCE).heldBy(CLINIC),
                aLinkWorker().as(Relation.ASSIGNED).heldBy(HEALTH_ROOM),
                aLinkWorker().as(Relation.ASSIGNED).consenting(consent(everythingTo(HEALTH_ROOM))),
                aResident().speakingFor(Optional.of(PERSON), Set.of()));

        for (AccessFixture subject : permitted) {
            assertThat(subject.readsEverything().isPermitted()).isTrue();
            assertThat(refusal(subject.of(IGA).readsEverything())).isEqualTo(DenialReason.MUNICIPALITY);
            assertThat(refusal(subject.recordIn(IGA).readsEverything())).isEqualTo(DenialReason.MUNICIPALITY);
        }
    }

    @Test
    void an_account_without_a_role_may_do_nothing() {
        for (Operation operation : Operation.values()) {
            assertThat(refusal(a().at(CENTRE).as(EVERY_RELATION).does(operation, DataCategory.IDENTITY)))
                    .isEqualTo(DenialReason.ROLE);
            assertThat(AccessPolicy.mayEver(Set.of(), operation)).isFalse();
        }
    }

    @Test
    void a_request_for_nothing_is_refused() {
        AccessFixture coordinator = aCoordinator().as(Relation.CENTRE);

        assertThat(refusal(coordinator.does(Operation.READ))).isEqualTo(DenialReason.NOTHING_REQUESTED);
        assertThat(AccessPolicy.filter(
                        coordinator.subject(), Operation.LIST, Purpose.SUPPORT, Set.of(), coordinator.now()))
                .isEqualTo(new ListFilter.Nothing());
    }

    @Test
    void two_hats_see_what_either_sees() {
        AccessFixture both = a(Role.REFERRER, Role.LINK_WORKER)
                .at(CLINIC)
                .as(Relation.SOURCE, Relation.ASSIGNED)
                .heldBy(CLINIC);

        assertThat(both.readsEverything().visible()).contains(DataCategory.SUPPORT, DataCategory.IDENTITY);
        assertThat(both.during(Purpose.FEEDBACK_TO_SOURCE).readsEverything().visible())
                .doesNotContain(DataCategory.SUPPORT);
    }

    @Test
    void impersonal_operations_are_a_matter_of_role_alone() {
        assertThat(whoMay(Operation.READ_DIRECTORY)).containsExactlyInAnyOrder(Role.values());
        assertThat(whoMay(Operation.MAINTAIN_ORGANISATIONS)).containsExactly(Role.COORDINATOR);
        assertThat(whoMay(Operation.READ_PRACTITIONERS))
                .containsExactly(
                        Role.REFERRER, Role.COORDINATOR, Role.LINK_WORKER, Role.CONFERENCE_MEMBER, Role.PARTNER_SYSTEM);
        assertThat(whoMay(Operation.MAINTAIN_RESOURCES)).containsExactly(Role.COORDINATOR, Role.DIRECTORY_EDITOR);
        assertThat(whoMay(Operation.READ_STATISTICS)).containsExactly(Role.COORDINATOR, Role.ANALYST);
        assertThat(whoMay(Operation.BREAK_GLASS)).containsExactly(Role.REFERRER, Role.COORDINATOR, Role.LINK_WORKER);
        assertThat(whoMay(Operation.READ_NOTICES))
                .containsExactly(Role.REFERRER, Role.COORDINATOR, Role.LINK_WORKER, Role.PARTNER_SYSTEM);
        assertThat(whoMay(Operation.OPERATE)).containsExactly(Role.OPERATOR);
        assertThat(whoMay(Operation.READ_CONSENT_SNAPSHOT)).containsExactly(Role.SERVICE);
    }

    @Test
    void the_403_of_an_operation_is_a_matter_of_role_alone() {
        assertThat(whoMay(Operation.READ))
                .containsExactly(
                        Role.REFERRER,
                        Role.COORDINATOR,
                        Role.LINK_WORKER,
                        Role.CONFERENCE_MEMBER,
                        Role.RESIDENT,
                        Role.PARTNER_SYSTEM);
        assertThat(whoMay(Operation.SUBMIT_REFERRAL))
                .containsExactly(Role.REFERRER, Role.COORDINATOR, Role.PARTNER_SYSTEM);
        assertThat(whoMay(Operation.DECIDE_REFERRAL)).containsExactly(Role.COORDINATOR);
        assertThat(whoMay(Operation.ISSUE_STATUS_REPORT)).containsExactly(Role.COORDINATOR);
        assertThat(whoMay(Operation.ACKNOWLEDGE)).containsExactly(Role.REFERRER, Role.PARTNER_SYSTEM);
        assertThat(whoMay(Operation.GIVE_CONSENT)).containsExactly(Role.COORDINATOR, Role.RESIDENT);
        assertThat(whoMay(Operation.READ_CONSENTS)).containsExactly(Role.COORDINATOR, Role.RESIDENT);
        assertThat(whoMay(Operation.PREVIEW_ACCESS)).containsExactly(Role.COORDINATOR, Role.RESIDENT);
        assertThat(whoMay(Operation.TABLE_CASE)).containsExactly(Role.COORDINATOR);
        assertThat(whoMay(Operation.REVIEW_BASIS)).containsExactly(Role.COORDINATOR);
        assertThat(whoMay(Operation.WRITE_CASE)).containsExactly(Role.COORDINATOR, Role.LINK_WORKER);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_found_by_the_code_in_the_token(Role role) {
        assertThat(Role.fromCode(role.code())).contains(role);
        assertThat(Role.fromCode(role.name())).isEmpty();
    }

    private static Set<Role> whoMay(Operation operation) {
        Set<Role> may = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (AccessPolicy.mayEver(Set.of(role), operation)) {
                may.add(role);
            }
        }
        return may;
    }
}
