package org.tsunagari.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/asyncapi.yaml} is written for people; here it is held against the records. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AsyncApiTest {

    private static final Path DOCS = Path.of(Objects.requireNonNull(System.getProperty("tsunagari.root")), "docs");
    private static final JsonNode DOCUMENT = document();
    private static final Map<String, JsonNode> CHANNELS = DOCUMENT.get("channels")
            .valueStream()
            .collect(toMap(channel -> channel.get("address").asText(), channel -> channel));

    static List<Class<? extends ContractMessage>> contracts() {
        return ContractCatalogue.all();
    }

    @Test
    void the_channels_are_the_topics() {
        assertThat(DOCUMENT.get("asyncapi").asText()).startsWith("3.");
        assertThat(CHANNELS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_has_the_messages_of_its_topic_and_its_clean_up_policy(Topic topic) {
        JsonNode channel = Objects.requireNonNull(CHANNELS.get(topic.topicName()));

        assertThat(channel.get("messages").valueStream().map(AsyncApiTest::reference))
                .containsExactlyInAnyOrderElementsOf(ContractCatalogue.in(topic).stream()
                        .map(contract -> "#/components/messages/" + contract.getSimpleName())
                        .toList());
        assertThat(channel.at("/bindings/kafka/topic").asText()).isEqualTo(topic.topicName());
        assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .asText())
                .isEqualTo(topic.compacted() ? "compact" : "delete");
        assertThat(channel.get("description").asText()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_is_published_by_one_and_followed_by_some(Topic topic) {
        assertThat(DOCUMENT.get("operations")
                        .valueStream()
                        .filter(operation -> DOCUMENT.at(
                                        reference(operation.get("channel")).substring(1))
                                .get("address")
                                .asText()
                                .equals(topic.topicName()))
                        .map(operation -> operation.get("action").asText()))
                .containsExactly("send", "receive");
    }

    @Test
    void there_is_no_message_without_a_contract() {
        assertThat(DOCUMENT.at("/components/messages").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(ContractCatalogue.all().stream()
                        .map(Class::getSimpleName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_message_is_named_and_described_like_its_contract_and_refers_to_its_schema(
            Class<? extends ContractMessage> contract) throws IOException {
        Contract name = ContractCatalogue.contractOf(contract);
        JsonNode message = DOCUMENT.at("/components/messages/" + contract.getSimpleName());

        assertThat(message.get("name").asText()).isEqualTo(name.type());
        assertThat(message.get("title").asText()).endsWith(", version " + name.version());
        assertThat(message.get("summary").asText())
                .isEqualTo(Wire.schema(contract).get("description").asText());
        assertThat(reference(message.at("/traits/0"))).isEqualTo("#/components/messageTraits/envelope");
        assertThat(Wire.JSON.readTree(
                        DOCS.resolve(reference(message.get("payload"))).toFile()))
                .isEqualTo(Wire.schema(contract));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_key_of_the_example_has_the_documented_form(Class<? extends ContractMessage> contract) throws IOException {
        JsonNode key = DOCUMENT.at("/components/messages/" + contract.getSimpleName() + "/bindings/kafka/key");
        String example = Wire.read(contract, Wire.example(contract)).key();

        assertThat(key.get("description").asText()).isNotBlank();
        if (key.has("pattern")) {
            assertThat(example).matches(key.get("pattern").asText());
        } else {
            assertThat(key.get("format").asText()).isEqualTo("uuid");
            String component = key.get("description").asText().replaceAll("^The |\\.$", "");
            assertThat(example).isEqualTo(Wire.example(contract).get(component).asText());
        }
    }

    private static String reference(JsonNode holder) {
        return holder.get("$ref").asText();
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(DOCS.resolve("asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
