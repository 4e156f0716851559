package org.tsunagari.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;

/** Whoever makes a cursor up is told that it is none (guarantee 22), whatever list it is for. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ForgedCursorsIT {

    private static final String FORGED = Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("yesterday\u001fnobody".getBytes(StandardCharsets.UTF_8));

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notices",
                "referral-drafts",
                "basis-reviews",
                "erasure-requests",
                "person-duplicates",
                "person-feedback",
                "source-deliveries",
                "organisations",
                "practitioners",
                "referrals",
                "persons/{person}/disclosures",
                "persons/{person}/corrections",
                "persons/{person}/consents",
                "referrals/{referral}/messages",
                "referrals/{referral}/transitions"
            })
    void a_cursor_of_ones_own_making_is_refused(String list) {
        ReferralApi.Receipt known =
                list.contains("{") ? ReferralApi.submitted() : new ReferralApi.Receipt("", "", "", "");
        String path = list.replace("{person}", known.personId()).replace("{referral}", known.id());
        as("coordinator")
                .get("/api/v1/" + path + "?cursor=" + FORGED)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }
}
