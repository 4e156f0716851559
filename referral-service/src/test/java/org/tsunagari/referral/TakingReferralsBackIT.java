package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** A referral is taken back, and everybody hears it who would call or visit the person, but for who has done it. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class TakingReferralsBackIT {

    private final UUID worker = UUID.randomUUID();

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void what_the_person_takes_back_on_the_portal_the_centre_the_link_worker_and_the_source_hear() {
        ReferralApi.Receipt referral = inSupport();
        withdraw(ReferralApi.with(ReferralApi.residentWhoIs(referral.personId())), referral, "PERSON");
        assertThat(notices(centre(), referral)).containsExactly("REFERRAL_WITHDRAWN");
        assertThat(notices(linkWorker(), referral)).containsExactly("REFERRAL_WITHDRAWN");
        assertThat(notices(source(), referral)).contains("REFERRAL_WITHDRAWN");
        assertThat(notices(ReferralApi.as("link-worker"), referral)).isEmpty();
    }

    @Test
    void what_the_source_takes_back_the_centre_hears_and_from_whom_and_the_source_knows() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        withdraw(source(), referral, "SOURCE");
        assertThat(notices(centre(), referral)).containsExactly("REFERRAL_WITHDRAWN_BY_SOURCE");
        assertThat(notices(source(), referral)).containsExactly("REFERRAL_ACCEPTED");
        assertThat(texts("ja", referral)).containsExactly("依頼 " + referral.number() + " は依頼元により取り下げられました。");
        assertThat(texts("en", referral))
                .containsExactly("Referral " + referral.number() + " was withdrawn by its source.");
    }

    @Test
    void what_the_source_takes_back_for_the_person_the_centre_and_the_link_worker_hear() {
        ReferralApi.Receipt referral = inSupport();
        withdraw(source(), referral, "PERSON");
        assertThat(notices(centre(), referral)).containsExactly("REFERRAL_WITHDRAWN");
        assertThat(notices(linkWorker(), referral)).containsExactly("REFERRAL_WITHDRAWN");
        assertThat(notices(source(), referral)).doesNotContain("REFERRAL_WITHDRAWN");
    }

    @Test
    void what_the_centre_writes_down_the_link_worker_and_the_source_hear() {
        ReferralApi.Receipt referral = inSupport();
        withdraw(centre(), referral, "PERSON");
        assertThat(notices(centre(), referral)).isEmpty();
        assertThat(notices(linkWorker(), referral)).containsExactly("REFERRAL_WITHDRAWN");
        assertThat(notices(source(), referral)).contains("REFERRAL_WITHDRAWN");
    }

    @Test
    void what_the_source_should_not_have_sent_the_centre_hears_before_anybody_calls() {
        ReferralApi.Receipt referral = ReferralApi.submitted();
        wrong(source(), referral);
        assertThat(notices(centre(), referral)).containsExactly("REFERRAL_ENTERED_IN_ERROR_BY_SOURCE");
        assertThat(notices(source(), referral)).isEmpty();
    }

    @Test
    void what_the_centre_finds_to_be_an_error_the_link_worker_hears_before_the_next_visit() {
        ReferralApi.Receipt referral = inSupport();
        wrong(centre(), referral);
        assertThat(notices(centre(), referral)).isEmpty();
        assertThat(notices(linkWorker(), referral)).containsExactly("REFERRAL_ENTERED_IN_ERROR");
        assertThat(notices(source(), referral)).contains("REFERRAL_ENTERED_IN_ERROR");
    }

    private ReferralApi.Receipt inSupport() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService.opensOn(referral)
                .assigns(worker, ReferralApi.CENTRE, OrganisationKind.CENTRE, LinkWorkerRole.COMPANION);
        return referral;
    }

    private static void withdraw(RequestSpecification account, ReferralApi.Receipt referral, String party) {
        account.header("If-Match", ReferralApi.etag("/api/v1/referrals/" + referral.id()))
                .body(Map.of("by", party))
                .post("/api/v1/referrals/" + referral.id() + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private static void wrong(RequestSpecification account, ReferralApi.Receipt referral) {
        account.header("If-Match", ReferralApi.etag("/api/v1/referrals/" + referral.id()))
                .body(Map.of("reason", "TEST_ENTRY"))
                .post("/api/v1/referrals/" + referral.id() + "/entered-in-error")
                .then()
                .statusCode(200);
    }

    private RequestSpecification linkWorker() {
        return ReferralApi.with(TestTokens.as("link-worker").withSubject(worker));
    }

    private static RequestSpecification centre() {
        return ReferralApi.as("coordinator");
    }

    private static RequestSpecification source() {
        return ReferralApi.as("referrer");
    }

    private static List<String> notices(RequestSpecification account, ReferralApi.Receipt referral) {
        return account.get("/api/v1/notices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.referralId == '" + referral.id() + "' }.code");
    }

    private static List<String> texts(String language, ReferralApi.Receipt referral) {
        return centre().header("Accept-Language", language)
                .get("/api/v1/notices?limit=200")
                .path("items.findAll { it.referralId == '" + referral.id() + "' }.text");
    }
}
