package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class WorklistIT {

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_is_submitted() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
    }

    @Test
    void the_list_is_narrowed_by_several_states_at_once() {
        as("coordinator")
                .get("/api/v1/referrals?status=SUBMITTED&status=ACCEPTED&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(referral.id()))
                .body("items.status", everyItem(in(List.of("SUBMITTED", "ACCEPTED"))));
        as("coordinator")
                .get("/api/v1/referrals?status=DECLINED&limit=200")
                .then()
                .body("items.id", not(hasItem(referral.id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=NONE", "sort=number", "overdue=1", "channel=api", "personId=x", "limit=0"})
    void a_criterion_that_is_none_is_refused(String query) {
        as("coordinator")
                .get("/api/v1/referrals?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void a_cursor_of_ones_own_making_is_refused() {
        String made = java.util.Base64.getUrlEncoder()
                .encodeToString("yesterday\u001fnobody".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        as("coordinator")
                .get("/api/v1/referrals?cursor=" + made)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "due"})
    void pages_show_everything_once(String sort) {
        ReferralApi.submitted();
        ReferralApi.submitted();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = as("referrer")
                    .get("/api/v1/referrals?limit=7&sort=" + sort + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().contains(referral.id());
        int all = as("referrer").get("/api/v1/referral-counts").then().extract().path("all");
        assertThat(seen).hasSize(all);
    }

    @Test
    void a_source_counts_its_own_and_nothing_of_others() {
        int before = as("other-referrer")
                .get("/api/v1/referral-counts")
                .then()
                .statusCode(200)
                .extract()
                .path("all");
        ReferralApi.submitted();
        as("other-referrer").get("/api/v1/referral-counts").then().body("all", equalTo(before));
    }

    @Test
    void an_unread_message_counts_for_the_other_side_until_it_is_read() {
        String message = as("referrer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("text", "見本のことば"))
                .post("/api/v1/referrals/" + referral.id() + "/messages")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String unread = "items.find { it.id == '" + referral.id() + "' }.unread";
        String list = "/api/v1/referrals?personId=" + referral.personId();
        as("referrer").get(list).then().body(unread, equalTo(0));
        as("coordinator").get(list).then().body(unread, equalTo(1));
        as("coordinator").put("/api/v1/referrals/" + referral.id() + "/messages/" + message + "/reading");
        as("coordinator").get(list).then().body(unread, equalTo(0));
    }
}
