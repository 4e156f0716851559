package org.tsunagari.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagari.gateway.proxy.Service;

/** Several documents become one without anything changing its meaning. */
class MergingTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void what_means_the_same_everywhere_is_kept_once() {
        ObjectNode merged = merge(
                document("cases", "\"Money\": {\"type\": \"integer\"}", "Money"),
                document("reports", "\"Money\": {\"type\": \"integer\"}", "Money"));
        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().contains("Money");
        assertThat(schemaOf(merged, "/api/v1/cases")).isEqualTo("#/components/schemas/Money");
        assertThat(schemaOf(merged, "/api/v1/reports")).isEqualTo("#/components/schemas/Money");
    }

    @Test
    void one_name_with_two_meanings_is_named_apart_by_service() {
        ObjectNode merged = merge(
                document("cases", "\"Page\": {\"type\": \"object\"}", "Page"),
                document("reports", "\"Page\": {\"type\": \"array\"}", "Page"));
        assertThat(merged.at("/components/schemas/CasePage/type").asText()).isEqualTo("object");
        assertThat(merged.at("/components/schemas/EvaluationPage/type").asText())
                .isEqualTo("array");
        assertThat(merged.at("/components/schemas").has("Page")).isFalse();
        assertThat(schemaOf(merged, "/api/v1/cases")).isEqualTo("#/components/schemas/CasePage");
        assertThat(schemaOf(merged, "/api/v1/reports")).isEqualTo("#/components/schemas/EvaluationPage");
    }

    @Test
    void what_is_written_the_same_but_refers_to_different_things_is_named_apart_too() {
        String chain = "\"Outer\": {\"$ref\": \"#/components/schemas/Inner\"},"
                + "\"Inner\": {\"$ref\": \"#/components/schemas/Core\"}, \"Core\": {\"type\": \"%s\"}";
        ObjectNode merged = merge(
                document("cases", chain.formatted("string"), "Outer"),
                document("reports", chain.formatted("integer"), "Outer"));
        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .contains("CaseOuter", "CaseInner", "CaseCore", "EvaluationOuter", "EvaluationInner", "EvaluationCore");
        assertThat(merged.at("/components/schemas/CaseOuter/$ref").asText())
                .isEqualTo("#/components/schemas/CaseInner");
        assertThat(merged.at("/components/schemas/EvaluationInner/$ref").asText())
                .isEqualTo("#/components/schemas/EvaluationCore");
    }

    @Test
    void what_a_service_posts_to_others_is_in_the_whole_document() {
        ObjectNode cases = document("cases", "\"News\": {\"type\": \"object\"}", null);
        cases.withObject("/webhooks/case.closed/post/requestBody").put("$ref", "#/components/schemas/News");
        ObjectNode merged = merge(cases, document("reports", "\"News\": {\"type\": \"array\"}", null));
        assertThat(merged.at("/webhooks/case.closed/post/requestBody/$ref").asText())
                .isEqualTo("#/components/schemas/CaseNews");
        assertThat(merged.at("/webhooks/case.closed/post/operationId").asText()).isNotBlank();
        assertThat(merge(document("cases", "", null), document("reports", "", null))
                        .has("webhooks"))
                .isFalse();
    }

    @Test
    void operations_have_unique_names_and_those_without_get_one() {
        ObjectNode merged = merge(document("cases", "", null), document("reports", "", null));
        assertThat(merged.at("/paths/~1api~1v1~1cases/get/operationId").asText())
                .isEqualTo("list");
        assertThat(merged.at("/paths/~1api~1v1~1reports/get/operationId").asText())
                .isEqualTo("getReports");
        assertThat(merged.at("/paths/~1api~1v1~1cases~1{id}/get/operationId").asText())
                .isEqualTo("getCasesId");
    }

    @Test
    void only_what_the_gateway_routes_to_a_service_is_described() {
        ObjectNode merged = merge(document("cases", "", null), document("reports", "", null));
        assertThat(merged.get("paths").fieldNames())
                .toIterable()
                .allMatch(path -> path.startsWith("/api/v1/cases") || path.startsWith("/api/v1/reports"));
    }

    @Test
    void the_refusals_of_the_gateway_are_described_unless_the_service_did() {
        ObjectNode merged = merge(document("cases", "", null), document("reports", "", null));
        JsonNode responses = merged.at("/paths/~1api~1v1~1cases/get/responses");
        assertThat(responses.at("/429/$ref").asText()).isEqualTo("#/components/responses/GatewayTooManyRequests");
        assertThat(responses.at("/503/description").asText()).isEqualTo("the service's own words");
        assertThat(merged.at("/components/responses/GatewayTooManyRequests/content")
                        .has("application/problem+json"))
                .isTrue();
        assertThat(merged.at("/components/schemas/Problem/type").asText()).isEqualTo("object");
    }

    private static ObjectNode merge(ObjectNode cases, ObjectNode reports) {
        return MergedApi.merge(
                JSON.createObjectNode(),
                List.of(new Part(Service.CASEWORK, cases), new Part(Service.EVALUATION, reports)));
    }

    private static String schemaOf(ObjectNode merged, String path) {
        return merged.get("paths")
                .get(path)
                .at("/get/responses/200/schema/$ref")
                .asText();
    }

    private static ObjectNode document(
            String resource, String schemas, @org.jspecify.annotations.Nullable String answer) {
        String schema = answer == null ? "{}" : "{\"$ref\": \"#/components/schemas/" + answer + "\"}";
        String text = """
                {"openapi": "3.1.0",
                 "paths": {
                   "/api/v1/%1$s": {"get": {"operationId": "list", "responses": {
                     "200": {"description": "found", "schema": %3$s}, "503": {"description": "the service's own words"}}}},
                   "/api/v1/%1$s/{id}": {"get": {}},
                   "/internal/%1$s": {"get": {}},
                   "/api/v1/referrals": {"get": {}}},
                 "components": {"schemas": {%2$s}}}
                """.formatted(resource, schemas, schema);
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
