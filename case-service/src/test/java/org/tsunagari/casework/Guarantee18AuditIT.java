package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.kit.audit.AuditVerifier;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;

/** Guarantee 18: one audit record per read, write, search and denial, with basis and version of the consent. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class Guarantee18AuditIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Account coordinator = Account.coordinator();
    private final Api centre = Api.as(coordinator);
    private final Account account = Account.linkWorker();
    private final Api worker = Api.as(account);
    private final UUID person = UUID.randomUUID();

    @Test
    void a_read_under_consent_is_recorded_with_its_version() {
        UUID file = aCaseThatTheWorkerReads();
        int before = recordsOf(account).size();

        worker.get("/cases/" + file);

        JsonNode read = only(recordsOf(account), before);
        assertThat(read.get("action").asText()).isEqualTo("read-case");
        assertThat(read.get("object").asText()).isEqualTo("cases/" + file);
        assertThat(read.get("person").asText()).isEqualTo(person.toString());
        assertThat(read.get("institution").asText())
                .isEqualTo(account.organisation().toString());
        assertThat(read.get("purpose").asText()).isEqualTo("SUPPORT");
        assertThat(read.get("basis").asText()).isEqualTo("CONSENT");
        assertThat(read.get("consentVersion").asLong()).isEqualTo(1);
        assertThat(read.get("decision").asText()).isEqualTo("permit");
        assertThat(read.get("request").asText()).isNotBlank();
    }

    @Test
    void every_write_is_recorded_once() {
        UUID file = centre.openCase(person);
        centre.assign(file, account, LinkWorkerRole.COMPANION);
        UUID connection = centre.connect(file, "FOOD", "FOOD_SHOP", "");
        centre.change("POST", "/cases/" + file + "/connections/" + connection + "/ending", "\"0\"", """
                {"endedOn":"2026-05-02"}""");
        centre.change("PUT", "/cases/" + file + "/household", centre.etag("/cases/" + file), """
                {"type":"ALONE"}""");
        centre.close(file, "見本");

        assertThat(actionsOf(coordinator))
                .filteredOn(action -> !action.startsWith("read-") && !action.startsWith("search-"))
                .containsExactlyInAnyOrder(
                        "assign-link-worker", "make-connection", "end-connection", "change-household", "close-case");
        assertThat(Rows.texts(
                        "SELECT (payload::jsonb) ->> 'action' FROM audit_event WHERE person_id = ? AND (payload::jsonb) ->> 'account' IS NULL",
                        person))
                .containsExactly("open-case");
    }

    @Test
    void every_denial_is_recorded_with_its_reason() {
        UUID file = centre.openCase(person);

        worker.get("/cases/" + file);
        worker.get("/cases/" + UUID.randomUUID());
        worker.post("/cases/" + file + "/assignments", account.assignment(LinkWorkerRole.COMPANION));
        Account analyst = Account.withRole("analyst");
        Api.as(analyst).get("/cases");

        assertThat(decisionsOf(account)).containsExactlyInAnyOrder("deny:NO_RELATION", "deny:UNKNOWN", "deny:ROLE");
        assertThat(decisionsOf(analyst)).containsExactly("deny:ROLE");
    }

    @Test
    void a_search_is_recorded_once_whatever_it_finds() {
        worker.get("/cases?personId=" + person);

        assertThat(actionsOf(account)).containsExactly("search-cases");
        assertThat(recordsOf(account).getFirst().get("person").asText()).isEqualTo(person.toString());
    }

    @Test
    void a_refused_write_leaves_no_record_of_an_act() {
        UUID file = centre.openCase(person);
        int before = recordsOf(coordinator).size();

        centre.post("/cases/" + file + "/connections", Api.exit("FOOD", "CAFE", ""));

        assertThat(recordsOf(coordinator)).hasSize(before);
    }

    @Test
    void the_chain_of_all_this_is_whole() throws SQLException {
        aCaseThatTheWorkerReads();

        try (Connection owner = TestServers.running().asOwner("casework")) {
            assertThat(AuditVerifier.verify(owner)).isEmpty();
        }
    }

    private UUID aCaseThatTheWorkerReads() {
        UUID file = centre.openCase(person);
        centre.assign(file, account, LinkWorkerRole.COMPANION);
        ReferralService.consents(person, NABARI, 1, account.kind(), "SUPPORT", "SUPPORT");
        worker.awaitStatus("/cases/" + file, 200);
        return file;
    }

    private static JsonNode only(List<JsonNode> records, int before) {
        assertThat(records).hasSize(before + 1);
        return records.getLast();
    }

    private static List<String> actionsOf(Account who) {
        return recordsOf(who).stream()
                .map(record -> record.get("action").asText())
                .toList();
    }

    private static List<String> decisionsOf(Account who) {
        return recordsOf(who).stream()
                .map(record -> record.get("decision").asText())
                .toList();
    }

    private static List<JsonNode> recordsOf(Account who) {
        return Rows.texts(
                        "SELECT payload FROM audit_event WHERE (payload::jsonb) ->> 'account' = ? ORDER BY (payload::jsonb) ->> 'at'",
                        who.id().toString())
                .stream()
                .map(Guarantee18AuditIT::read)
                .toList();
    }

    private static JsonNode read(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
