package org.tsunagari.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagari.gateway.proxy.Service;
import org.tsunagari.testkit.CheckedInFile;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.OpenApiLint;

/** What partners get to read: the documents that the services publish, as one. */
class PublishedDocumentsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_document_of_the_whole_house_lacks_nothing_that_a_partner_needs() {
        OpenApiLint.assertReadable(OpenApiDocument.parse(merged().toString()));
    }

    @Test
    void no_operation_is_lost_and_none_gives_its_name_to_another() {
        List<String> ids = operations(merged())
                .map(operation -> operation.path("operationId").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        long routed = parts().stream()
                .flatMap(part -> part.paths().values().stream())
                .mapToLong(item -> item.properties().stream()
                        .filter(member -> isOperation(member.getValue()))
                        .count())
                .sum();
        assertThat(ids).hasSize((int) routed);
    }

    @Test
    void every_reference_leads_somewhere() {
        ObjectNode merged = merged();
        assertThat(Component.referredIn(merged))
                .allMatch(component ->
                        merged.path("components").path(component.section()).has(component.name()));
    }

    @Test
    void what_is_the_same_everywhere_is_there_once() {
        assertThat(merged().at("/components/schemas").fieldNames())
                .toIterable()
                .contains("Problem", "Violation", "Need", "OrganisationKind")
                .doesNotContain("CaseProblem", "ReferralProblem", "CaseNeed", "ReferralNeed");
        assertThat(merged().at("/components/responses").fieldNames())
                .toIterable()
                .contains("NotFound", "PreconditionFailed", "PreconditionRequired", "Unauthenticated");
    }

    @Test
    void a_caller_is_told_that_calls_are_limited() {
        assertThat(operations(merged()))
                .allMatch(operation -> operation.path("responses").has("429"));
    }

    private static java.util.stream.Stream<JsonNode> operations(ObjectNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .map(java.util.Map.Entry::getValue)
                .filter(PublishedDocumentsTest::isOperation);
    }

    private static boolean isOperation(JsonNode member) {
        return member.has("responses");
    }

    private static ObjectNode merged() {
        return MergedApi.merge(
                Frame.of("/", "https://login.example.jp/realms/tsunagari", "1", List.of(), List.of()), parts());
    }

    private static List<Part> parts() {
        return Arrays.stream(Service.values()).map(PublishedDocumentsTest::part).toList();
    }

    private static Part part(Service service) {
        CheckedInFile file = CheckedInFile.inRepository("docs/openapi/%s.json".formatted(service.module()));
        try {
            return new Part(service, (ObjectNode) JSON.readTree(file.text().orElseThrow()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
