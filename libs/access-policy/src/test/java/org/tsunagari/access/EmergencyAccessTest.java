package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.AccessFixture.ACCOUNT;
import static org.tsunagari.access.AccessFixture.a;
import static org.tsunagari.access.AccessFixture.aLinkWorker;
import static org.tsunagari.access.AccessFixture.basis;
import static org.tsunagari.access.AccessFixture.permit;
import static org.tsunagari.access.AccessFixture.refusal;
import static org.tsunagari.access.AccessFixture.seen;
import static org.tsunagari.access.Consents.CENTRE;
import static org.tsunagari.access.Consents.HOSPITAL;
import static org.tsunagari.access.Consents.NOW;
import static org.tsunagari.access.DataCategory.CONTACT;
import static org.tsunagari.access.DataCategory.IDENTITY;
import static org.tsunagari.access.DataCategory.NEEDS;
import static org.tsunagari.access.DataCategory.SUPPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmergencyAccessTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final EmergencyAccess IN_ORDER = glass("found unconscious", ACCOUNT, NOW, HALF_AN_HOUR);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REFERRER", "COORDINATOR", "LINK_WORKER"})
    void broken_glass_shows_a_professional_what_rescuing_takes_whatever_the_consent(Role role) {
        Decision decision = a(role).at(HOSPITAL)
                .heldBy(CENTRE)
                .during(Purpose.SUPPORT)
                .openedInEmergency(IN_ORDER)
                .readsEverything();

        assertThat(seen(decision)).containsExactly(IDENTITY, CONTACT, NEEDS, SUPPORT);
        assertThat(basis(decision)).isEqualTo(LegalBasis.EMERGENCY);
        assertThat(permit(decision).disclosed()).containsExactly(IDENTITY, CONTACT, NEEDS, SUPPORT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REFERRER", "COORDINATOR", "LINK_WORKER"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_can_break_the_glass(Role role) {
        assertThat(a(role).at(HOSPITAL)
                        .during(Purpose.SUPPORT)
                        .openedInEmergency(IN_ORDER)
                        .readsEverything()
                        .isPermitted())
                .isFalse();
    }

    static Stream<Arguments> one_thing_missing() {
        return Stream.of(
                Arguments.of("no reason", glass(" ", ACCOUNT, NOW, HALF_AN_HOUR)),
                Arguments.of("opened by another", glass("need", "account-2", NOW, HALF_AN_HOUR)),
                Arguments.of("not yet open", glass("need", ACCOUNT, NOW.plusNanos(1), HALF_AN_HOUR)),
                Arguments.of("expired", glass("need", ACCOUNT, NOW.minus(HALF_AN_HOUR), HALF_AN_HOUR)),
                Arguments.of(
                        "too long",
                        glass("need", ACCOUNT, NOW, Duration.ofHours(1).plusNanos(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("one_thing_missing")
    void one_thing_missing_and_nothing_is_shown(String what, EmergencyAccess glass) {
        assertThat(refusal(aLinkWorker().openedInEmergency(glass).readsEverything()))
                .as(what)
                .isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void an_hour_is_not_too_long() {
        assertThat(aLinkWorker()
                        .openedInEmergency(glass("need", ACCOUNT, NOW, Duration.ofHours(1)))
                        .readsEverything()
                        .isPermitted())
                .isTrue();
    }

    @Test
    void an_emergency_reads_one_record_and_lists_none() {
        AccessFixture rescuer = aLinkWorker().openedInEmergency(IN_ORDER);

        assertThat(rescuer.does(Operation.LIST, IDENTITY).isPermitted()).isFalse();
        assertThat(rescuer.does(Operation.WRITE_CASE).isPermitted()).isFalse();
        assertThat(refusal(rescuer.during(Purpose.EVALUATION).readsEverything()))
                .isEqualTo(DenialReason.PURPOSE);
    }

    @Test
    void who_may_read_the_own_record_anyway_is_not_said_to_have_broken_the_glass() {
        Decision decision = a(Role.REFERRER, Role.COORDINATOR)
                .at(CENTRE)
                .as(Relation.CENTRE)
                .openedInEmergency(IN_ORDER)
                .readsEverything();

        assertThat(permit(decision).bases()).containsEntry(CONTACT, LegalBasis.OWN_RECORD);
        assertThat(permit(decision).disclosed()).isEmpty();
    }

    @Test
    void the_reason_stays_out_of_logs() {
        assertThat(glass("canary", ACCOUNT, NOW, HALF_AN_HOUR).toString()).doesNotContain("canary");
    }

    private static EmergencyAccess glass(String reason, String account, Instant opened, Duration length) {
        return new EmergencyAccess(reason, account, opened, opened.plus(length));
    }
}
