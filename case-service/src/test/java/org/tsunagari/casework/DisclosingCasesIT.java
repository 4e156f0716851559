package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** What others than the centre read here is told to the ledger that the person reads. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class DisclosingCasesIT {

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaProbe kafka = KafkaProbe.ofTestKafka();
    private final Api centre = Api.asCoordinator();
    private final Account account = Account.linkWorker();
    private final UUID person = UUID.randomUUID();

    @AfterEach
    void close() {
        kafka.close();
    }

    private UUID aCaseThatTheWorkerReads(String... categories) {
        UUID file = centre.openCase(person);
        centre.assign(file, account, LinkWorkerRole.COMPANION);
        ReferralService.consents(person, NABARI, 3, account.kind(), "SUPPORT", categories);
        Api.as(account).awaitStatus("/cases/" + file, 200);
        return file;
    }

    /** What was told of the case, one line for each part: a part that was opened more often counts once. */
    private Set<String> toldParts(UUID file, int lines) {
        return told(file, lines).stream()
                .map(line -> line.path("part").asText())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> told(UUID file, int lines) {
        return kafka.awaitRecords("disclosure-events", event -> event.value().contains(file.toString()), lines).stream()
                .map(this::read)
                .toList();
    }

    private JsonNode read(ConsumerRecord<String, String> event) {
        try {
            return json.readTree(event.value());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_link_workers_reading_is_told_with_its_categories_and_the_version_of_the_consent() {
        UUID file = aCaseThatTheWorkerReads("SUPPORT", "NARRATIVE");

        JsonNode line = told(file, 1).getFirst();

        assertThat(line.path("personId").asText()).isEqualTo(person.toString());
        assertThat(line.path("part").asText()).isEqualTo("CASE");
        assertThat(line.path("readerId").asText()).isEqualTo(account.id().toString());
        assertThat(line.path("organisationId").asText())
                .isEqualTo(account.organisation().toString());
        assertThat(line.path("categories").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder("SUPPORT", "NARRATIVE");
        assertThat(line.path("purpose").asText()).isEqualTo("SUPPORT");
        assertThat(line.path("basis").asText()).isEqualTo("CONSENT");
        assertThat(line.path("consentVersion").asLong()).isEqualTo(3);
    }

    @Test
    void each_part_of_the_case_that_is_opened_is_told_by_its_name() {
        UUID file = aCaseThatTheWorkerReads("SUPPORT");
        Api worker = Api.as(account);
        for (String part : List.of("assignments", "prescriptions", "connections", "unmet-needs")) {
            assertThat(worker.get("/cases/" + file + "/" + part).statusCode()).isEqualTo(200);
        }

        assertThat(toldParts(file, 5))
                .containsExactlyInAnyOrder("CASE", "ASSIGNMENTS", "PRESCRIPTIONS", "CONNECTIONS", "UNMET_NEEDS");
    }

    @Test
    void what_the_centre_reads_what_is_refused_and_what_is_written_is_no_disclosure() {
        UUID file = aCaseThatTheWorkerReads("SUPPORT");
        int before = told(file, 1).size();
        assertThat(Api.as(Account.linkWorker()).get("/cases/" + file).statusCode())
                .isEqualTo(404);
        assertThat(centre.get("/cases/" + file + "/connections").statusCode()).isEqualTo(200);
        Api.as(account).connect(file, "FOOD", "FOOD_SHOP", "");
        assertThat(Api.as(account).get("/cases/" + file + "/assignments").statusCode())
                .isEqualTo(200);

        assertThat(told(file, before + 1)).hasSize(before + 1);
        assertThat(toldParts(file, before + 1)).containsExactlyInAnyOrder("CASE", "ASSIGNMENTS");
    }

    @Test
    void what_cannot_be_told_is_not_shown() {
        UUID file = aCaseThatTheWorkerReads("SUPPORT");
        Rows.change("ALTER TABLE outbox_event ADD CONSTRAINT no_disclosures"
                + " CHECK (topic <> 'disclosure-events') NOT VALID");
        try {
            assertThat(Api.as(account).get("/cases/" + file).statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(centre.get("/cases/" + file).statusCode()).isEqualTo(200);
        } finally {
            Rows.change("ALTER TABLE outbox_event DROP CONSTRAINT no_disclosures");
        }
    }
}
