package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.events.CaseClosed;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** Guarantees 25 and 26: an event has one effect; one that cannot be handled parks its aggregate and nobody else's. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee26PoisonIT {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void an_accepted_referral() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.accepted();
    }

    @Test
    void five_deliveries_have_one_effect() throws Exception {
        CaseOpened opened = new CaseOpened(
                UUID.randomUUID(), UUID.fromString(referral.personId()), UUID.fromString(referral.id()), "24208", DAY);
        UUID event = UUID.randomUUID();
        for (int delivery = 0; delivery < 5; delivery++) {
            CaseService.deliver(opened, event);
        }
        ReferralApi.awaitStatus(referral.id(), "IN_SUPPORT");
        CaseService.opensOn(ReferralApi.accepted());
        assertThat(Database.ask(
                        "24208",
                        "SELECT count(*) FROM referral_transition WHERE transition = 'SUPPORT_START' AND referral_id = '"
                                + referral.id() + "'"))
                .containsExactly("1");
        assertThat(Database.ask(
                        "24208", "SELECT count(*) FROM audit_event WHERE payload::jsonb ->> 'event' = '" + event + "'"))
                .containsExactly("1");
    }

    /** The case of a referral that nobody has heard of cannot be handled: something is missing that may still come. */
    @Test
    void an_event_that_cannot_be_handled_waits_with_its_successors_while_others_go_on() throws Exception {
        UUID poisoned = UUID.randomUUID();
        UUID person = UUID.fromString(referral.personId());
        CaseService file = new CaseService(poisoned, person);
        file.publish(new CaseOpened(poisoned, person, UUID.randomUUID(), "24208", DAY));
        file.publish(new CaseClosed(poisoned, person, "24208", DAY.plusDays(1)));
        awaitParked(poisoned, 2);
        CaseService.opensOn(referral);
        List<String> failures = ReferralApi.as("operator")
                .get("/operations/parked-events")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.aggregateId == '" + poisoned + "' }.failure");
        assertThat(failures)
                .containsExactly(
                        "org.hibernate.exception.ConstraintViolationException",
                        "an earlier event of the aggregate is parked");
    }

    @Test
    void when_the_cause_is_gone_a_replay_brings_everything_in_order() throws Exception {
        UUID file = UUID.randomUUID();
        UUID person = UUID.fromString(referral.personId());
        Database.execute("ALTER TABLE support_case ADD CONSTRAINT poison CHECK (case_id <> '" + file + "') NOT VALID");
        CaseService opened = new CaseService(file, person);
        opened.publish(new CaseOpened(file, person, UUID.fromString(referral.id()), "24208", DAY));
        opened.publish(new CaseClosed(file, person, "24208", DAY.plusDays(1)));
        awaitParked(file, 2);
        assertThat(ReferralApi.status(referral.id())).isEqualTo("ACCEPTED");
        ReferralApi.as("operator")
                .post("/operations/parked-events/" + file + "/replay")
                .then()
                .statusCode(500);
        awaitParked(file, 2);
        Database.execute("ALTER TABLE support_case DROP CONSTRAINT poison");
        ReferralApi.as("operator")
                .post("/operations/parked-events/" + file + "/replay")
                .then()
                .statusCode(200)
                .body("handled", equalTo(2));
        assertThat(ReferralApi.status(referral.id())).isEqualTo("CLOSED");
        awaitParked(file, 0);
    }

    @Test
    void a_record_that_is_no_event_of_ours_stops_nothing() {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            kafka.send("case-events", "no uuid", "not even JSON", java.util.Map.of());
            kafka.send("case-events", UUID.randomUUID().toString(), "{}", java.util.Map.of("ce_type", "unknown"));
        }
        CaseService.opensOn(referral);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "referrer", "resident", "case-service"})
    void only_an_operator_sees_or_replays_what_is_parked(String account) {
        ReferralApi.as(account).get("/operations/parked-events").then().statusCode(403);
        ReferralApi.as(account)
                .post("/operations/parked-events/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(403);
    }

    @Test
    void the_operator_sees_no_content_of_what_is_parked() throws Exception {
        UUID poisoned = UUID.randomUUID();
        new CaseService(poisoned, UUID.fromString(referral.personId()))
                .publish(new CaseOpened(
                        poisoned, UUID.fromString(referral.personId()), UUID.randomUUID(), "24208", DAY));
        awaitParked(poisoned, 1);
        ReferralApi.as("operator")
                .get("/operations/parked-events")
                .then()
                .body("aggregateId", hasItem(poisoned.toString()))
                .body(
                        "[0].keySet().sort()",
                        equalTo(List.of(
                                "aggregateId", "eventId", "failure", "municipality", "parkedAt", "topic", "type")));
    }

    private static void awaitParked(UUID aggregate, int count) {
        Awaitility.await(count + " parked events")
                .atMost(CaseService.PATIENCE)
                .until(() -> Database.ask(
                                        "24208",
                                        "SELECT event_id FROM parked_event WHERE aggregate_id = '" + aggregate + "'")
                                .size()
                        == count);
    }
}
