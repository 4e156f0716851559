package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.events.ResourcePublished;
import org.tsunagari.events.ResourceRetired;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** What would help and does not exist; and what the directory tells of what does. All of it is invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class UnmetNeedsIT {

    private static final String WISH = "猫を預かってくれる人がいるとよい(見本)";

    private final Api centre = Api.asCoordinator();
    private final UUID person = UUID.randomUUID();
    private UUID file = person;
    private String path = "";

    @BeforeEach
    void a_case() {
        file = centre.openCase(person);
        path = "/cases/" + file;
    }

    private UUID wished(String more) {
        return Api.created(centre.post(path + "/unmet-needs", "{\"category\":\"CONSULTATION\"" + more + "}"));
    }

    private static UUID published(String name, String district) {
        UUID resource = UUID.randomUUID();
        ReferralService.publish(new ResourcePublished(resource, NABARI, name, "CAT_RESCUE", district));
        awaitKnown(resource, "true");
        return resource;
    }

    private static void awaitKnown(UUID resource, String offered) {
        Awaitility.await("resource " + resource).atMost(Api.PATIENCE).until(() -> Rows.texts(
                        "SELECT offered::text FROM known_resource WHERE resource_id = ?", resource)
                .equals(List.of(offered)));
    }

    private static void retired(UUID resource) {
        ReferralService.publish(new ResourceRetired(resource, NABARI, null));
        awaitKnown(resource, "false");
    }

    private ConsumerRecord<String, String> told(String event) {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka.awaitRecord(
                    "case-events",
                    record -> file.toString().equals(record.key())
                            && new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                                    .endsWith("." + event));
        }
    }

    @Test
    void a_wish_is_kept_for_those_who_may_know_it_and_told_without_its_words() {
        published("見本の会", "見本地区");
        UUID need = wished(",\"kind\":\"CAT_RESCUE\",\"district\":\"見本地区\",\"wish\":\"" + WISH
                + "\",\"recordedOn\":\"2026-05-20\"");

        var seen = centre.get(path + "/unmet-needs/" + need).jsonPath();
        assertThat(seen.getString("wish")).isEqualTo(WISH);
        assertThat(seen.getString("district")).isEqualTo("見本地区");
        assertThat(seen.getString("outcome")).isNull();
        assertThat(told("UnmetNeedRecorded").value())
                .contains("\"CAT_RESCUE\"", "見本地区", "2026-05-20")
                .doesNotContain("猫");
        // bytes show in hexadecimal when a whole row is cast to text
        assertThat(Rows.texts("SELECT t::text FROM case_unmet_need t WHERE id = ?", need)
                        .getFirst())
                .doesNotContain(WISH, HexFormat.of().formatHex(WISH.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void who_may_not_know_the_words_sees_the_rest() {
        wished(",\"wish\":\"" + WISH + "\"");
        Account account = Account.linkWorker();
        centre.assign(file, account, LinkWorkerRole.COMPANION);
        ReferralService.consents(person, NABARI, 1, account.kind(), "SUPPORT", "SUPPORT");
        Api worker = Api.as(account);
        worker.awaitStatus(path, 200);

        var seen = worker.get(path + "/unmet-needs").jsonPath();
        assertThat(seen.getList("items.category")).containsExactly("CONSULTATION");
        assertThat(seen.getString("items[0].wish")).isNull();
        assertThat(seen.getList("items[0].redacted")).containsExactly("NARRATIVE");
        Api.created(worker.post(path + "/unmet-needs", "{\"category\":\"FOOD\"}"));
    }

    @Test
    void it_is_closed_once_by_who_has_seen_it_with_the_resource_that_was_found() {
        UUID resource = published("見本保護猫の会", "見本地区");
        UUID need = wished("");
        String closure = path + "/unmet-needs/" + need + "/closure";
        String found = "{\"outcome\":\"RESOURCE_FOUND\",\"resourceId\":\"" + resource + "\"}";

        assertThat(centre.post(closure, found).statusCode()).isEqualTo(428);
        assertThat(centre.change("POST", closure, "\"1\"", found).statusCode()).isEqualTo(412);
        assertThat(centre.change("POST", closure, "\"0\"", found).header("ETag"))
                .isEqualTo("\"1\"");
        assertThat(centre.change("POST", closure, "\"1\"", found).jsonPath().getString("code"))
                .isEqualTo("already-ended");
        var seen = centre.get(path + "/unmet-needs/" + need).jsonPath();
        assertThat(seen.getString("outcome")).isEqualTo("RESOURCE_FOUND");
        assertThat(seen.getUUID("resourceId")).isEqualTo(resource);
        assertThat(told("UnmetNeedClosed").value()).contains("RESOURCE_FOUND", resource.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"outcome\":\"RESOURCE_FOUND\" | /resourceId | required",
                "\"outcome\":\"NO_LONGER_NEEDED\",\"resourceId\":\"00000000-0000-4000-8000-000000000001\" | /resourceId | found-only",
                "\"outcome\":\"NO_LONGER_NEEDED\",\"closedOn\":\"2999-01-01\" | /closedOn | in-the-future",
                "\"outcome\":\"NO_LONGER_NEEDED\",\"closedOn\":\"2020-01-01\" | /closedOn | before-start"
            })
    void a_closing_that_makes_no_sense_is_refused_with_a_pointer(String body, String pointer, String code) {
        UUID need = wished("");
        Response refused = centre.change("POST", path + "/unmet-needs/" + need + "/closure", "\"0\"", "{" + body + "}");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("violations[0].pointer")).isEqualTo(pointer);
        assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo(code);
        assertThat(refused.jsonPath().getString("violations[0].message")).isNotEqualTo("violation." + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"CAFE\" | /kind | kind-outside-category",
                "\"kind\":\"MOON\" | /kind | unknown-kind",
                "\"district\":\"山田太郎さんの家の前\" | /district | unknown-district",
                "\"recordedOn\":\"2999-01-01\" | /recordedOn | in-the-future"
            })
    void a_wish_that_makes_no_sense_is_refused_and_no_free_text_passes_for_a_district(
            String more, String pointer, String code) {
        Response refused = centre.post(path + "/unmet-needs", "{\"category\":\"CONSULTATION\"," + more + "}");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("violations[0].pointer")).isEqualTo(pointer);
        assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo(code);
        assertThat(centre.get(path + "/unmet-needs").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void what_is_no_longer_offered_is_prescribed_to_nobody_and_keeps_its_name_where_somebody_is() {
        UUID resource = published("見本保護猫の会", "見本地区");
        UUID prescription = Api.created(centre.post(path + "/prescriptions", prescribe(resource)));
        UUID connection = centre.connect(file, "CONSULTATION", "CAT_RESCUE", ",\"resourceId\":\"" + resource + "\"");
        retired(resource);

        Response refused = centre.post(path + "/prescriptions", prescribe(resource));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo("resource-retired");
        assertThat(centre.get(path + "/prescriptions/" + prescription)
                        .jsonPath()
                        .getString("resourceName"))
                .isEqualTo("見本保護猫の会");
        assertThat(centre.get(path + "/connections/" + connection).jsonPath().getString("resourceName"))
                .isEqualTo("見本保護猫の会");
        assertThat(centre.get(path + "/connections").jsonPath().getList("items.resourceName"))
                .contains("見本保護猫の会");
        UUID need = wished("");
        assertThat(centre.change(
                                "POST",
                                path + "/unmet-needs/" + need + "/closure",
                                "\"0\"",
                                "{\"outcome\":\"RESOURCE_FOUND\",\"resourceId\":\"" + resource + "\"}")
                        .jsonPath()
                        .getString("violations[0].code"))
                .isEqualTo("resource-retired");
    }

    private static String prescribe(UUID resource) {
        return """
                {"resourceId":"%s","category":"CONSULTATION","kind":"CAT_RESCUE","agreedOn":"2026-04-20"}""".formatted(resource);
    }
}
