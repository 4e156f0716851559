package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;

/** What is added to for years is read page by page. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class PagesOfGrowingListsIT {

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_is_talked_about_and_agreed_to_again_and_again() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
        for (int i = 0; i < 3; i++) {
            ReferralApi.post(
                            "coordinator",
                            "/api/v1/referrals/" + referral.id() + "/messages",
                            Map.of("text", "見本のことば" + i))
                    .then()
                    .statusCode(201);
            ReferralApi.consent(referral.personId(), i % 2 == 0).then().statusCode(201);
        }
        ReferralApi.accept(referral);
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/referrals/{referral}/messages,id",
        "/referrals/{referral}/transitions,transition",
        "/persons/{person}/consents,id"
    })
    void the_pages_together_are_the_whole_list_once(String list, String member) {
        String path = "/api/v1" + list.replace("{referral}", referral.id()).replace("{person}", referral.personId());
        List<Object> whole = as("coordinator")
                .get(path)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .path("items." + member);
        assertThat(whole).hasSizeGreaterThan(2);

        List<Object> seen = new ArrayList<>();
        String cursor = "";
        do {
            ExtractableResponse<Response> page = as("coordinator")
                    .get(path + "?limit=1" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            seen.addAll(page.path("items." + member));
            String next = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyElementsOf(whole);
    }

    @Test
    void consents_of_merged_records_are_one_list() {
        ReferralApi.Receipt other = ReferralApi.submitted();
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + referral.personId() + "/merge",
                        Map.of("mergedPersonId", other.personId(), "reason", "SEEN_IN_DOCUMENT"))
                .then()
                .statusCode(201);

        the_pages_together_are_the_whole_list_once("/persons/{person}/consents", "id");
    }

    @Test
    void a_question_far_back_can_still_be_read_and_answered() {
        String question = ReferralApi.submitted().id();
        String path = "/api/v1/referrals/" + question;
        String asked = as("coordinator")
                .header("Idempotency-Key", question)
                .header("If-Match", ReferralApi.etag(path))
                .body(Map.of("reason", "BACKGROUND", "text", "家族構成を教えてください"))
                .post(path + "/information-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int i = 0; i < 2; i++) {
            ReferralApi.post("referrer", path + "/messages", Map.of("text", "見本のことば" + i))
                    .then()
                    .statusCode(201);
        }
        as("referrer").put(path + "/messages/" + asked + "/reading").then().statusCode(204);
        as("referrer")
                .header("Idempotency-Key", "answer-" + question)
                .header("If-Match", ReferralApi.etag(path))
                .body(Map.of("answers", asked, "text", "一人暮らしです"))
                .post(path + "/information-answers")
                .then()
                .statusCode(201);
    }

    @Test
    void a_position_of_ones_own_making_is_refused() {
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("third".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id() + "/transitions?cursor=" + forged)
                .then()
                .statusCode(400);
    }
}
