package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.evaluation.EvaluationApi.as;
import static org.tsunagari.evaluation.EvaluationApi.comparison;
import static org.tsunagari.evaluation.EvaluationApi.outcomesOf;
import static org.tsunagari.evaluation.EvaluationApi.record;
import static org.tsunagari.evaluation.EvaluationApi.recorded;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.PersonErased;
import org.tsunagari.events.Topic;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.kit.audit.AuditVerifier;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;
import org.tsunagari.testkit.tokens.DemoAccount;

/** Guarantee 18: one audit record per read, write and denial, with purpose, basis and version of the consent. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class Guarantee18AuditIT {

    private CaseFixture file = CaseFixture.unknown();

    @BeforeEach
    void a_case() {
        file = CaseFixture.opened();
    }

    @Test
    void a_read_under_consent_is_recorded_with_purpose_basis_and_version() {
        file.assigned(LinkWorkerRole.COMPANION).consenting("OUTCOMES").awaitStatus("link-worker", 200);
        CaseFixture.vouchFreshly();
        comparison("link-worker", file.caseId()).then().statusCode(200);

        JsonNode read = only("compare-outcomes");
        assertThat(read.path("object").asText()).isEqualTo("cases/" + file.caseId() + "/outcomes");
        assertThat(read.path("account").asText())
                .isEqualTo(DemoAccount.named("link-worker").userId().toString());
        assertThat(read.path("institution").asText()).isNotBlank();
        assertThat(read.path("purpose").asText()).isEqualTo("EVALUATION");
        assertThat(read.path("basis").asText()).isEqualTo("CONSENT");
        assertThat(read.path("consentVersion").asLong()).isEqualTo(1);
        assertThat(read.path("decision").asText()).isEqualTo("permit");
        assertThat(read.path("request").asText()).isNotBlank();
    }

    @Test
    void every_write_is_recorded_once_and_a_refused_one_not_at_all() {
        recorded(sheet(file.caseId(), "BASELINE", "2023-05-20", 2, 2));
        record("coordinator", sheet(file.caseId(), "BASELINE", "2023-05-21", 2, 2))
                .then()
                .statusCode(409);

        JsonNode write = only("record-outcome");
        assertThat(write.path("basis").asText()).isEqualTo("OWN_RECORD");
        assertThat(write.path("decision").asText()).isEqualTo("permit");
    }

    @Test
    void every_denial_is_recorded_with_its_reason() {
        outcomesOf("link-worker", file.caseId()).then().statusCode(404);
        outcomesOf("analyst", file.caseId()).then().statusCode(403);
        UUID unknown = UUID.randomUUID();
        outcomesOf("coordinator", unknown).then().statusCode(404);

        assertThat(decisions("cases/" + file.caseId() + "/outcomes", "deny"))
                .containsExactlyInAnyOrder("deny:NO_RELATION", "deny:ROLE");
        assertThat(decisions("cases/" + unknown + "/outcomes", "deny")).containsExactly("deny:UNKNOWN");
    }

    @Test
    void a_report_is_recorded_and_so_is_its_denial() {
        as("analyst").get("/api/v1/reports?from=2050&to=2051").then().statusCode(200);
        as("referrer").get("/api/v1/reports?from=2050&to=2051").then().statusCode(403);
        assertThat(decisions("reports/2050-2051", "")).containsExactly("permit", "deny:ROLE");
    }

    @Test
    void an_erasure_by_event_is_recorded_with_its_cause() {
        file.tell(new PersonErased(file.personId(), file.municipality()));
        Consumption.awaitAllOf(Topic.REFERRAL_EVENTS);
        assertThat(only("destroy-person-key").path("event").asText()).isNotBlank();
    }

    @Test
    void the_chain_of_all_this_is_whole() throws SQLException {
        recorded(sheet(file.caseId(), "BASELINE", "2023-05-20", 2, 2));
        try (Connection owner = TestServers.running().asOwner("evaluation")) {
            assertThat(AuditVerifier.verify(owner)).isEmpty();
        }
    }

    private JsonNode only(String action) {
        List<String> found = Rows.texts(
                "SELECT payload FROM audit_event WHERE person_id = ? AND payload::jsonb ->> 'action' = ?",
                file.personId(),
                action);
        assertThat(found).hasSize(1);
        try {
            return new ObjectMapper().readTree(found.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> decisions(String object, String beginning) {
        return Rows.texts(
                "SELECT payload::jsonb ->> 'decision' FROM audit_event WHERE payload::jsonb ->> 'object' = ? AND payload::jsonb ->> 'decision' LIKE ? ORDER BY payload::jsonb ->> 'at'",
                object,
                beginning + "%");
    }
}
