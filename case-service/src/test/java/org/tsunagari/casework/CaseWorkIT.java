package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** What is done for a person: prescriptions, connections, household, closing and reopening. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class CaseWorkIT {

    private final Api centre = Api.asCoordinator();
    private final UUID person = UUID.randomUUID();
    private UUID file = person;
    private String path = "";

    @BeforeEach
    void aCase() {
        file = centre.openCase(person);
        path = "/cases/" + file;
    }

    @Test
    void a_person_gets_connected_with_what_was_prescribed() {
        UUID cafe = UUID.randomUUID();
        UUID prescription = Api.created(centre.post(path + "/prescriptions", """
                {"resourceId":"%s","category":"COMFORTABLE_PLACE","kind":"CAFE","agreedOn":"2026-04-20"}""".formatted(cafe)));

        UUID connection = centre.connect(file, "COMFORTABLE_PLACE", "CAFE", """
                ,"resourceId":"%s","prescriptionId":"%s","step":"ACTIVITY" """.formatted(cafe, prescription));

        var seen = centre.get(path + "/connections/" + connection).jsonPath();
        assertThat(seen.getString("layer")).isEqualTo("VITALITY");
        assertThat(seen.getString("formality")).isEqualTo("INFORMAL");
        assertThat(seen.getString("agency")).isEqualTo("OTHER");
        assertThat(seen.getUUID("prescriptionId")).isEqualTo(prescription);
        var agreed = centre.get(path + "/prescriptions/" + prescription).jsonPath();
        assertThat(agreed.getUUID("resourceId")).isEqualTo(cafe);
        assertThat(told("PrescriptionAgreed").value()).contains(cafe.toString());
        assertThat(told("ConnectionMade", "\"EXIT\"").value()).contains("\"CAFE\"", cafe.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXIT | FOOD | CAFE | | /kind | kind-outside-category",
                "EXIT | FOOD | MOON | | /kind | unknown-kind",
                "ENTRY | FOOD | FOOD_SHOP | ,\"resourceId\":\"00000000-0000-4000-8000-000000000001\" | /resourceId | exit-only",
                "EXIT | FOOD | FOOD_SHOP | ,\"prescriptionId\":\"00000000-0000-4000-8000-000000000001\" | /prescriptionId | unknown-prescription",
                "EXIT | FOOD | FOOD_SHOP | ,\"counterpart\":\"\" | /counterpart | wrong-length",
                "SIDEWAYS | FOOD | FOOD_SHOP | | /direction | wrong-type"
            })
    void a_connection_that_makes_no_sense_is_refused_with_a_pointer(
            String direction, String category, String kind, String more, String pointer, String code) {
        Response refused =
                centre.post(path + "/connections", """
                {"direction":"%s","category":"%s","kind":"%s","startedOn":"2026-05-01"%s}""".formatted(direction, category, kind, more == null ? "" : more));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("violations[0].pointer")).isEqualTo(pointer);
        assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo(code);
        assertThat(refused.jsonPath().getString("violations[0].message")).isNotEqualTo("violation." + code);
        assertThat(centre.get(path + "/connections").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void what_has_not_happened_yet_is_not_recorded() {
        Response refused = centre.post(path + "/connections", """
                {"direction":"EXIT","category":"FOOD","kind":"FOOD_SHOP","startedOn":"2999-01-01"}""");

        assertThat(refused.jsonPath().getString("violations[0].pointer")).isEqualTo("/startedOn");
    }

    @Test
    void a_connection_ends_once_and_only_for_who_has_seen_it() {
        UUID connection = centre.connect(file, "FOOD", "FOOD_SHOP", "");
        String ending = path + "/connections/" + connection + "/ending";
        String body = "{\"endedOn\":\"2026-05-20\"}";

        assertThat(centre.post(ending, body).statusCode()).isEqualTo(428);
        assertThat(centre.change("POST", ending, "\"1\"", body).statusCode()).isEqualTo(412);
        assertThat(centre.change("POST", ending, "\"0\"", "{\"endedOn\":\"2026-04-20\"}")
                        .jsonPath()
                        .getString("violations[0].code"))
                .isEqualTo("before-start");
        assertThat(centre.change("POST", ending, "\"0\"", body).header("ETag")).isEqualTo("\"1\"");
        assertThat(centre.change("POST", ending, "\"1\"", body).jsonPath().getString("code"))
                .isEqualTo("already-ended");
        assertThat(told("ConnectionEnded").value()).contains("2026-05-20");
    }

    @Test
    void two_who_change_the_household_at_once_do_not_overwrite_each_other() {
        String seen = centre.etag(path);
        Response first = centre.change("PUT", path + "/household", seen, "{\"type\":\"ALONE\"}");
        assertThat(first.statusCode()).isEqualTo(200);

        Response second = centre.change("PUT", path + "/household", seen, "{\"type\":\"OTHER\"}");

        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(centre.get(path).jsonPath().getString("household")).isEqualTo("ALONE");
        assertThat(centre.etag(path)).isEqualTo(first.header("ETag"));
        assertThat(told("CaseProfileChanged").value()).contains("ALONE");
    }

    @Test
    void saying_the_same_again_changes_neither_version_nor_anything_else() {
        String body = "{\"characteristics\":[\"DEMENTIA\",\"ABUSE\"],\"formalServices\":[]}";
        String first = centre.change("PUT", path + "/characteristics", centre.etag(path), body)
                .header("ETag");

        String second =
                centre.change("PUT", path + "/characteristics", first, body).header("ETag");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_follows_from_the_referral_is_refused_by_hand() {
        Response refused = centre.change("PUT", path + "/characteristics", centre.etag(path), """
                {"characteristics":["WITHOUT_CONSENT"],"formalServices":[]}""");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo("derived-characteristic");
    }

    @Test
    void closing_a_case_releases_everybody_and_reopening_brings_nobody_back() {
        centre.assign(file, Account.linkWorker(), LinkWorkerRole.COMPANION);
        centre.close(file, "見本");
        assertThat(centre.get(path).jsonPath().getString("status")).isEqualTo("CLOSED");
        assertThat(centre.get(path).jsonPath().getList("transitions")).containsExactly("reopening");
        assertThat(told("LinkWorkerReleased").offset())
                .isLessThan(told("CaseClosed").offset());

        Response reopened = centre.change("POST", path + "/reopening", centre.etag(path), "");

        assertThat(reopened.jsonPath().getString("status")).isEqualTo("OPEN");
        assertThat(centre.get(path).jsonPath().getString("closingReason")).isNull();
        assertThat(centre.get(path + "/assignments").jsonPath().getList("items.until"))
                .doesNotContainNull();
        assertThat(told("CaseReopened").key()).isEqualTo(file.toString());
    }

    @Test
    void an_illegal_transition_names_the_allowed_ones() {
        Response refused = centre.change("POST", path + "/reopening", centre.etag(path), "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("illegal-transition");
        assertThat(refused.jsonPath().getList("allowedTransitions")).containsExactly("closure");
    }

    @Test
    void a_closed_case_stays_closed_while_the_person_has_another_one() {
        centre.close(file, "見本");
        centre.openCase(person);

        Response refused = centre.change("POST", path + "/reopening", centre.etag(path), "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("another-case-is-open");
    }

    @Test
    void a_link_worker_is_assigned_once_per_role() {
        Account worker = Account.linkWorker();
        centre.assign(file, worker, LinkWorkerRole.COMPANION);

        Response again = centre.post(path + "/assignments", worker.assignment(LinkWorkerRole.COMPANION));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("code")).isEqualTo("already-assigned");
        assertThat(again.jsonPath().getString("title")).isEqualTo("The link worker already has this role on the case");
        assertThat(told("LinkWorkerAssigned").value()).contains(worker.id().toString());
    }

    @Test
    void connections_come_page_by_page_in_order_of_recording() {
        centre.connect(file, "FOOD", "FOOD_SHOP", "");
        centre.connect(file, "FOOD", "MEAL_DELIVERY", "");

        Response first = centre.get(path + "/connections?limit=2");
        Response second = centre.get(
                path + "/connections?limit=2&cursor=" + first.jsonPath().getString("next"));

        assertThat(first.jsonPath().getList("items.kind")).containsExactly("CLINIC", "FOOD_SHOP");
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.jsonPath().getList("items.kind")).containsExactly("MEAL_DELIVERY");
        assertThat(second.jsonPath().getString("next")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=201", "limit=x", "cursor=x", "status=DONE", "personId=x", "referralId=1-2"})
    void a_wrong_parameter_is_refused(String query) {
        assertThat(centre.get("/cases?" + query).statusCode()).isEqualTo(400);
    }

    private ConsumerRecord<String, String> told(String type) {
        return told(type, "");
    }

    private ConsumerRecord<String, String> told(String type, String part) {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka.awaitRecord(
                    "case-events",
                    record -> file.toString().equals(record.key())
                            && record.value().contains(part)
                            && new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                                    .endsWith("." + type));
        }
    }
}
