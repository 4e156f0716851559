package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.kit.forgetting.Forgetting;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;

/** What is needed for a time alone is deleted after it. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ForgettingIT {

    private final Forgetting forgetting;
    private final DeadlineWatch watch;

    @Inject
    ForgettingIT(Forgetting forgetting, DeadlineWatch watch) {
        this.forgetting = forgetting;
        this.watch = watch;
    }

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void an_answer_is_kept_for_two_days_in_which_a_client_may_ask_again() throws Exception {
        Map<String, Object> referral = ReferralApi.referral(ReferralApi.someone());
        String lately = UUID.randomUUID().toString();
        String longAgo = UUID.randomUUID().toString();
        String first = submitted(referral, lately);
        submitted(ReferralApi.referral(ReferralApi.someone()), longAgo);
        age("idempotency_key", "created_at", "47 hours", "key = '" + lately + "'");
        age("idempotency_key", "created_at", "49 hours", "key = '" + longAgo + "'");

        forgetting.forget();

        assertThat(submitted(referral, lately)).isEqualTo(first);
        assertThat(Database.ask("24208", "SELECT 1 FROM idempotency_key WHERE key = '" + longAgo + "'"))
                .isEmpty();
    }

    @Test
    void nobody_else_sees_what_is_spent_of_another_municipality() throws Exception {
        String key = UUID.randomUUID().toString();
        submitted(ReferralApi.referral(ReferralApi.someone()), key);
        age("idempotency_key", "created_at", "49 hours", "key = '" + key + "'");

        try (var service = Database.asService()) {
            String seen = "SELECT count(*) FROM idempotency_key WHERE key = '" + key + "'";
            assertThat(Database.ask(service, "24201", seen)).containsExactly("0");
            assertThat(Database.ask(service, "24208", seen)).containsExactly("1");
        }
    }

    @Test
    void a_delivery_is_remembered_for_longer_than_topics_keep_it() throws Exception {
        UUID lately = UUID.randomUUID();
        UUID longAgo = UUID.randomUUID();
        Database.execute("INSERT INTO inbox_event (consumer, event_id, handled_at) VALUES"
                + " ('referral-service', '" + lately + "', now() - interval '40 days'),"
                + " ('referral-service', '" + longAgo + "', now() - interval '46 days')");

        forgetting.forget();

        assertThat(Database.ask(
                        "24208",
                        "SELECT event_id FROM inbox_event WHERE event_id IN ('" + lately + "', '" + longAgo + "')"))
                .containsExactly(lately.toString());
    }

    @Test
    void more_than_one_batch_is_deleted_in_one_round() throws Exception {
        Database.execute("INSERT INTO inbox_event (consumer, event_id, handled_at)"
                + " SELECT 'of-long-ago', gen_random_uuid(), now() - interval '46 days' FROM generate_series(1, 2500)");

        forgetting.forget();

        assertThat(Database.ask("24208", "SELECT 1 FROM inbox_event WHERE consumer = 'of-long-ago'"))
                .isEmpty();
    }

    @Test
    void the_receipt_of_a_search_goes_a_week_after_its_end() throws Exception {
        ReferralApi.submitted(); // the municipality is looked at from its first referral on
        String ended = searched();
        String longAgo = searched();
        age("person_search", "valid_until", "20 days", "id = '" + ended + "'");
        age("person_search", "valid_until", "22 days", "id = '" + longAgo + "'");

        watch.look();

        assertThat(Database.ask(
                        "24208", "SELECT id FROM person_search WHERE id IN ('" + ended + "', '" + longAgo + "')"))
                .containsExactly(ended);
    }

    private static String submitted(Map<String, Object> referral, String key) {
        return ReferralApi.submit("referrer", referral, key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String searched() {
        return ReferralApi.as("coordinator")
                .body(InventedPatient.somebody().described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("searchId");
    }

    private static void age(String table, String column, String by, String where) throws Exception {
        assertThat(Database.ask(
                        "24208",
                        "UPDATE %1$s SET %2$s = %2$s - interval '%3$s' WHERE %4$s RETURNING 1"
                                .formatted(table, column, by, where)))
                .hasSize(1);
    }
}
