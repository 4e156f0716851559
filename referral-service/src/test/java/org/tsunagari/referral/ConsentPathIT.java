package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** The figures of a year say what happened in it, whatever came of it later. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ConsentPathIT {

    @Inject
    Clock clock = Clock.systemUTC();

    private InventedPatient patient = InventedPatient.somebody();
    private Map<String, Integer> before = Map.of();
    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void somebody_was_referred_without_consent() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
        before = figures();
        referral = withoutConsent("referrer", patient);
    }

    @Test
    void whoever_agrees_afterwards_was_referred_without_consent_all_the_same() {
        reject();
        agree(referral.personId());

        as("coordinator").get("/api/v1/referrals/" + referral.id()).then().body("basis", equalTo("CONSENT"));
        more("referredWithoutConsent", 1);
    }

    @Test
    void whoever_agrees_without_ever_having_been_tabled_has_agreed() {
        more("consentObtained", 0);

        agree(referral.personId());

        more("consentObtained", 1);
        more("tabled", 0);
    }

    @Test
    void two_records_of_one_person_are_one_person_whichever_of_them_the_consent_stands_under() {
        ReferralApi.Receipt other = withoutConsent("other-referrer", patient.livingElsewhere());
        more("referredWithoutConsent", 2);
        ConsentApi.post(
                        "coordinator",
                        "/persons/" + other.personId() + "/merge",
                        Map.of("mergedPersonId", referral.personId(), "reason", "SAME_DETAILS"))
                .then()
                .statusCode(201);

        agree(other.personId());

        more("referredWithoutConsent", 1);
        more("consentObtained", 1);
    }

    private static ReferralApi.Receipt withoutConsent(String account, InventedPatient patient) {
        Map<String, Object> body = patient.referral();
        body.remove("consent");
        body.put("otherBasis", Map.of("type", "SUPPORT_CONFERENCE", "reason", "本人の同意が得られません(見本)"));
        return ReferralApi.submit(account, body)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    private void reject() {
        String review = as("coordinator")
                .get("/api/v1/basis-reviews?personId=" + referral.personId())
                .then()
                .extract()
                .path("items[0].id");
        ReferralApi.with(TestTokens.as("coordinator").withSubject(UUID.randomUUID()))
                .header("If-Match", "\"0\"")
                .post("/api/v1/basis-reviews/" + review + "/rejection")
                .then()
                .statusCode(200);
    }

    private static void agree(String person) {
        ConsentApi.post("coordinator", "/persons/" + person + "/consents", ConsentApi.signed())
                .then()
                .statusCode(201);
    }

    private void more(String figure, int than) {
        assertThat(count(figures(), figure)).as(figure).isEqualTo(count(before, figure) + than);
    }

    private static int count(Map<String, Integer> figures, String name) {
        return Objects.requireNonNull(figures.get(name), name);
    }

    private Map<String, Integer> figures() {
        int year = LocalDate.now(clock.withZone(ZoneId.of("Asia/Tokyo")))
                .minusMonths(3)
                .getYear();
        return as("analyst")
                .get("/api/v1/consent-paths/" + year)
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
    }
}
