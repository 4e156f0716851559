package org.tsunagari.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.referral.attachment.scan.Clamd;
import org.tsunagari.testkit.RealComponents;

/** Nothing is kept that was not looked through, where somebody looks. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
@QuarkusTestResource(value = Clamd.class, restrictToAnnotatedClass = true)
class ScannedFilesIT {

    private static final String DRAFTS = "/api/v1/referral-drafts/";

    private String draft = "";

    @BeforeEach
    void aDraftIsBegun() {
        ReferralApi.registerOrganisations();
        draft = DraftsIT.begun("referrer", InventedPatient.somebody().referral());
    }

    @ParameterizedTest
    @CsvSource({Clamd.VIRUS + ",422,attachment-infected", Clamd.RIDDLE + ",503,scan-unavailable"})
    void what_is_infected_or_could_not_be_looked_through_is_not_kept(String word, int status, String code) {
        AttachmentsIT.attach("referrer", DRAFTS + draft, ("%PDF-1.4\n" + word).getBytes(UTF_8), "application/pdf")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));

        as("referrer").get(DRAFTS + draft + "/attachments").then().body("items", empty());
    }

    @Test
    void what_is_clean_is_kept() {
        AttachmentsIT.attach("referrer", DRAFTS + draft, AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201);

        as("referrer").get(DRAFTS + draft + "/attachments").then().body("items.size()", equalTo(1));
    }
}
