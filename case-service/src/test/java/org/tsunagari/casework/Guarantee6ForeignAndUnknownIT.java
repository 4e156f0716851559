package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 6: what may not be seen and what does not exist answer alike, status and body. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class Guarantee6ForeignAndUnknownIT {

    private final Api centre = Api.asCoordinator();

    @Test
    void a_foreign_case_and_a_random_id_answer_alike() {
        UUID foreign = centre.openCase(UUID.randomUUID());

        for (Api stranger : strangers()) {
            assertAlike(stranger.get("/cases/" + foreign), stranger.get("/cases/" + UUID.randomUUID()));
            assertAlike(
                    stranger.get("/cases/" + foreign + "/connections"),
                    stranger.get("/cases/" + UUID.randomUUID() + "/connections"));
        }
    }

    @Test
    void writing_to_a_foreign_case_and_to_a_random_one_answers_alike() {
        UUID foreign = centre.openCase(UUID.randomUUID());
        Api stranger = Api.as(Account.linkWorker());

        assertAlike(
                stranger.post("/cases/" + foreign + "/connections", Api.exit("FOOD", "FOOD_SHOP", "")),
                stranger.post("/cases/" + UUID.randomUUID() + "/connections", Api.exit("FOOD", "FOOD_SHOP", "")));
        assertAlike(
                stranger.post("/cases/" + foreign + "/connections", Api.exit("FOOD", "CAFE", "")),
                stranger.post("/cases/" + UUID.randomUUID() + "/connections", Api.exit("FOOD", "CAFE", "")));
        assertAlike(
                stranger.change("PUT", "/cases/" + foreign + "/household", "\"77\"", "{\"type\":\"ALONE\"}"),
                stranger.change("PUT", "/cases/" + UUID.randomUUID() + "/household", "\"77\"", "{\"type\":\"ALONE\"}"));
    }

    @Test
    void the_source_of_the_referral_is_a_stranger_to_the_case_without_the_persons_consent() {
        UUID clinic = UUID.randomUUID();
        UUID file = centre.openCase(
                ReferralService.accepted(UUID.randomUUID(), NABARI, clinic, OrganisationKind.PRIMARY_CARE));

        assertThat(Api.as(Account.referrerOf(clinic)).get("/cases/" + file).statusCode())
                .isEqualTo(404);
    }

    private static List<Api> strangers() {
        return List.of(
                Api.as(Account.linkWorker()),
                Api.as(Account.referrerOf(UUID.randomUUID())),
                Api.as(Account.withRole("conference-member")),
                Api.as(Account.withRole("resident")),
                Api.as(Account.coordinator().in(Account.IGA)));
    }

    private static void assertAlike(Response foreign, Response random) {
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(withoutRequestId(foreign)).isEqualTo(withoutRequestId(random));
        assertThat(foreign.headers().asList().stream().map(header -> header.getName()))
                .containsExactlyElementsOf(random.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    private static String withoutRequestId(Response answer) {
        return answer.statusCode() + " " + answer.asString().replaceAll("urn:tsunagari:request:[^\"]+", "…");
    }
}
