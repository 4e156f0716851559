package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 16: a destroyed key makes words unreadable for ever; a ciphertext in another row is refused. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class Guarantee16PersonKeyIT {

    private static final String WORDS = ",\"counterpart\":\"おひさま市場の人(見本)\"";

    private final Api centre = Api.asCoordinator();
    private final UUID person = UUID.randomUUID();

    @Test
    void when_a_person_is_erased_their_words_are_gone_and_nothing_can_be_written() {
        UUID file = centre.openCase(person);
        UUID connection = centre.connect(file, "FOOD", "FOOD_SHOP", WORDS);

        ReferralService.erases(person, NABARI);
        Awaitility.await("words gone").atMost(Api.PATIENCE).until(() -> wordsOf(file, connection) == null);

        assertThat(Rows.texts("SELECT wrapped_key IS NULL FROM person_key WHERE person_id = ?", person))
                .containsExactly("t");
        assertThat(centre.get("/cases/" + file + "/connections").statusCode()).isEqualTo(200);
        Response refused = centre.post("/cases/" + file + "/connections", Api.exit("FOOD", "FOOD_SHOP", WORDS));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("person-is-erased");
        Response closing = centre.change(
                "POST", "/cases/" + file + "/closure", centre.etag("/cases/" + file), "{\"reason\":\"見本\"}");
        assertThat(closing.jsonPath().getString("code")).isEqualTo("person-is-erased");
    }

    @Test
    void an_erasure_holds_even_if_nothing_was_written_before() {
        UUID file = centre.openCase(person);

        ReferralService.erases(person, NABARI);
        Awaitility.await("key destroyed").atMost(Api.PATIENCE).until(() -> !Rows.texts(
                        "SELECT 1 FROM person_key WHERE person_id = ? AND wrapped_key IS NULL", person)
                .isEmpty());

        assertThat(centre.post("/cases/" + file + "/connections", Api.exit("FOOD", "FOOD_SHOP", WORDS))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_ciphertext_moved_to_another_row_is_refused() {
        UUID file = centre.openCase(person);
        UUID from = centre.connect(file, "FOOD", "FOOD_SHOP", WORDS);
        UUID to = centre.connect(file, "FOOD", "MEAL_DELIVERY", ",\"counterpart\":\"別の人(見本)\"");

        Rows.change(
                "UPDATE case_connection SET counterpart = (SELECT counterpart FROM case_connection WHERE id = ?) WHERE id = ?",
                from,
                to);

        Response answer = centre.get("/cases/" + file + "/connections/" + to);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString()).doesNotContain("おひさま市場");
        assertThat(wordsOf(file, from)).isEqualTo("おひさま市場の人(見本)");
    }

    private @Nullable String wordsOf(UUID file, UUID connection) {
        return centre.get("/cases/" + file + "/connections/" + connection)
                .jsonPath()
                .getString("counterpart");
    }
}
