package org.tsunagari.casework.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagari.casework.casefile.model.CaseFixture.REASON;
import static org.tsunagari.casework.casefile.model.CaseFixture.TODAY;
import static org.tsunagari.casework.casefile.model.CaseFixture.aCase;
import static org.tsunagari.casework.casefile.model.CaseFixture.aReferral;
import static org.tsunagari.casework.casefile.model.CaseFixture.aReferralOf;
import static org.tsunagari.casework.casefile.model.CaseFixture.anAssignment;
import static org.tsunagari.casework.casefile.model.CaseFixture.anAssignmentOf;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.FormalService;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.events.vocabulary.LinkWorkerRole;

class CaseTest {

    @Test
    void opening_a_case_is_an_event() {
        assertThat(aCase().fresh().happened()).hasOnlyElementsOfType(CaseEvent.Opened.class);
    }

    @Test
    void a_further_referral_joins_an_open_case() {
        Case file = aCase().build();
        JoinedReferral second = aReferral();

        file.join(second);

        assertThat(file.referrals()).hasSize(2);
        assertThat(file.happened()).containsExactly(new CaseEvent.Joined(second.id()));
    }

    @Test
    void a_further_referral_joins_while_work_waits_and_brings_its_source_along() {
        Case file = aCase().onHold().build();

        WritableCase writable = file.join(aReferral());

        assertThat(writable.id()).isEqualTo(file.id());
        assertThat(file.status()).isEqualTo(CaseStatus.ON_HOLD);
    }

    @Test
    void no_referral_joins_a_closed_case() {
        assertThatThrownBy(() -> aCase().closed().build().join(aReferral())).isInstanceOf(CaseRefused.class);
    }

    @Test
    void a_source_that_referred_before_is_known() {
        Case file = aCase().build();
        OrganisationId clinic = new OrganisationId(UUID.randomUUID());
        assertThat(file.isReferredBy(clinic)).isFalse();

        file.join(aReferralOf(clinic));

        assertThat(file.isReferredBy(clinic)).isTrue();
    }

    @Test
    void a_link_worker_may_have_two_roles_but_none_twice() {
        Case file = aCase().build();
        WorkerId worker = new WorkerId(UUID.randomUUID());
        file.assign(anAssignmentOf(worker, LinkWorkerRole.COMPANION));
        file.assign(anAssignmentOf(worker, LinkWorkerRole.SYSTEMS));

        assertThatThrownBy(() -> file.assign(anAssignmentOf(worker, LinkWorkerRole.COMPANION)))
                .isInstanceOfSatisfying(CaseRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(CaseRefused.Reason.ALREADY_ASSIGNED));
        assertThat(file.activeAssignments()).hasSize(2);
    }

    @Test
    void a_released_link_worker_may_be_assigned_again() {
        Case file = aCase().build();
        WorkerId worker = new WorkerId(UUID.randomUUID());
        Assignment first = anAssignmentOf(worker, LinkWorkerRole.COMPANION);
        file.assign(first);
        file.release(first.id(), TODAY);

        file.assign(anAssignmentOf(worker, LinkWorkerRole.COMPANION));

        assertThat(file.activeAssignments()).hasSize(1);
    }

    @Test
    void nobody_is_released_twice() {
        Assignment assignment = anAssignment(LinkWorkerRole.MEDICAL);
        Case file = aCase().with(assignment).build();
        file.release(assignment.id(), TODAY);

        assertThatThrownBy(() -> file.release(assignment.id(), TODAY))
                .isInstanceOfSatisfying(CaseRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(CaseRefused.Reason.ALREADY_ENDED));
    }

    @Test
    void closing_a_case_releases_everybody_before_it_says_closed() {
        Case file = aCase().with(anAssignment(LinkWorkerRole.MEDICAL))
                .with(anAssignment(LinkWorkerRole.COMMUNITY))
                .build();

        file.close(TODAY, REASON);

        assertThat(file.activeAssignments()).isEmpty();
        assertThat(file.happened())
                .extracting(Object::getClass)
                .<Object>map(type -> type)
                .containsExactly(CaseEvent.Released.class, CaseEvent.Released.class, CaseEvent.Closed.class);
    }

    @Test
    void a_link_worker_can_be_released_while_work_waits() {
        Assignment assignment = anAssignment(LinkWorkerRole.MEDICAL);
        Case file = aCase().with(assignment).onHold().build();

        file.release(assignment.id(), TODAY);

        assertThat(file.activeAssignments()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_HOLD", "CLOSED"})
    void nothing_is_added_unless_the_case_is_open(CaseStatus status) {
        Case file = CaseFixture.in(status);

        assertThatThrownBy(file::requireOpen).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> file.assign(anAssignment(LinkWorkerRole.MEDICAL)))
                .isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> file.describeHousehold(HouseholdType.ALONE)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void a_changed_profile_is_told_as_a_whole() {
        Case file = aCase().build();
        file.describeHousehold(HouseholdType.ALONE);
        file.describe(Set.of(Characteristic.DEMENTIA), Set.of(FormalService.CENTRE_ADVICE));

        assertThat(file.happened().getLast()).isInstanceOfSatisfying(CaseEvent.ProfileChanged.class, changed -> {
            assertThat(changed.profile().household()).contains(HouseholdType.ALONE);
            assertThat(changed.profile().characteristics()).containsExactly(Characteristic.DEMENTIA);
        });
    }

    @Test
    void saying_the_same_again_is_no_event() {
        Case file = aCase().build();
        file.describeHousehold(HouseholdType.ALONE);
        file.describeHousehold(HouseholdType.ALONE);

        assertThat(file.happened()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHOUT_CONSENT", "REQUESTED_BY_FAMILY"})
    void what_follows_from_the_referral_is_not_recorded_by_hand(Characteristic derived) {
        Set<Characteristic> found = EnumSet.of(derived, Characteristic.DEMENTIA);

        assertThatThrownBy(() -> aCase().build().describe(found, Set.of()))
                .isInstanceOfSatisfying(CaseRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(CaseRefused.Reason.CHARACTERISTIC_IS_DERIVED));
    }

    @Test
    void older_news_of_the_consent_change_nothing() {
        Case file = aCase().build();
        file.followWithdrawal(3);
        file.followConsent(2);
        assertThat(file.status()).isEqualTo(CaseStatus.ON_HOLD);

        file.followConsent(4);
        file.followWithdrawal(3);
        assertThat(file.status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void what_somebody_wrote_is_never_printed() {
        assertThat(new FreeText("ひみつ").toString()).doesNotContain("ひみつ");
        assertThat(aCase().closed().build().snapshot().toString()).doesNotContain(REASON.value());
    }
}
