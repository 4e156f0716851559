package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** A hospital's system finds its own referrals again, and what has changed since it asked last. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class CatchingUpIT {

    private static final String REFERRALS = "/api/v1/referrals";

    private final String own = "Out-" + UUID.randomUUID();

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void a_source_finds_a_referral_by_its_own_number_in_any_width_and_case() {
        String id = sentAs(own);
        for (String written : List.of(own, own.toUpperCase(java.util.Locale.ROOT), own.replace('-', '－'))) {
            as("referrer")
                    .queryParam("sourceReference", written)
                    .get(REFERRALS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        as("referrer")
                .queryParam("sourceReference", own + "1")
                .get(REFERRALS)
                .then()
                .body("items", empty());
        as("referrer").get(REFERRALS + "/" + id).then().body("sourceReference", equalTo(own));
    }

    @Test
    void the_centre_finds_it_too_when_the_hospital_says_it_on_the_phone() {
        String id = sentAs(own);
        as("coordinator")
                .queryParam("sourceReference", own)
                .get(REFERRALS)
                .then()
                .body("items.id", contains(id));
        as("coordinator").get(REFERRALS + "/" + id).then().body("sourceReference", equalTo(own));
    }

    @Test
    void nobody_finds_by_anothers_number_what_they_could_not_read() {
        sentAs(own);
        for (String stranger : List.of("other-referrer", "other-coordinator")) {
            as(stranger)
                    .queryParam("sourceReference", own)
                    .get(REFERRALS)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void a_number_that_may_be_the_patients_is_sealed() throws Exception {
        sentAs(own);
        assertThat(Dump.everyRow()).filteredOn(row -> Dump.shows(row, own)).isEmpty();
    }

    @Test
    void a_number_is_no_more_than_64_characters_and_none_at_all_is_none() {
        Map<String, Object> referral = ReferralApi.referral(ReferralApi.someone());
        referral.put("sourceReference", "1".repeat(65));
        ReferralApi.submit("referrer", referral)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/sourceReference"));
        as("referrer").get(REFERRALS + "/" + sentAs(" ")).then().body("sourceReference", nullValue());
    }

    @Test
    void what_has_changed_is_read_page_by_page_oldest_change_first() {
        String first = sentAs(own);
        String second = ReferralApi.submitted().id();
        String since = as("referrer").get(REFERRALS + "?sourceReference=" + own).path("items[0].changedAt");
        ReferralApi.change("coordinator", first, "acceptance", Map.of()).then().statusCode(200);

        List<String> seen = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        String page = "?limit=1&sort=changed&changedSince=" + since;
        String cursor = "";
        do {
            JsonPath answer = as("referrer")
                    .get(REFERRALS + page + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(answer.getList("items.id"));
            answer.getList("items.changedAt", String.class).forEach(at -> moments.add(Instant.parse(at)));
            assertThat(seen).doesNotHaveDuplicates();
            cursor = answer.getString("next") == null ? "" : answer.getString("next");
        } while (!cursor.isEmpty());

        assertThat(seen).containsSubsequence(second, first);
        assertThat(moments).isSorted();
    }

    @Test
    void what_stands_as_it_stood_is_not_read_again() {
        String id = sentAs(own);
        String changed =
                as("referrer").get(REFERRALS + "?sourceReference=" + own).path("items[0].changedAt");
        String after = Instant.parse(changed).plusNanos(1000).toString();
        as("referrer")
                .queryParam("sourceReference", own)
                .queryParam("changedSince", after)
                .get(REFERRALS)
                .then()
                .body("items", empty());
        ReferralApi.change("referrer", id, "amendments", Map.of("reason", "CHANGED_SINCE", "urgency", "URGENT"))
                .then()
                .statusCode(200);
        as("referrer")
                .queryParam("sourceReference", own)
                .queryParam("changedSince", after)
                .get(REFERRALS)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void a_moment_that_is_none_is_refused() {
        as("referrer")
                .get(REFERRALS + "?changedSince=yesterday")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    private static String sentAs(String reference) {
        Map<String, Object> referral = ReferralApi.referral(ReferralApi.someone());
        referral.put("sourceReference", reference);
        return ReferralApi.submit("referrer", referral)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
