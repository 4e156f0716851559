package org.tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every contract, whoever adds it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractsTest {

    static List<Class<? extends ContractMessage>> contracts() {
        return ContractCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_example_is_valid_by_the_schema(Class<? extends ContractMessage> contract) {
        assertThat(Wire.violations(contract, Wire.example(contract))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_example_becomes_a_record_and_the_record_the_example(Class<? extends ContractMessage> contract)
            throws IOException {
        ContractMessage message = Wire.read(contract, Wire.example(contract));

        assertThat(Wire.written(message)).isEqualTo(Wire.example(contract));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void what_a_record_is_written_as_is_valid_by_the_schema_even_without_its_optional_components(
            Class<? extends ContractMessage> contract) throws IOException {
        ObjectNode bare = Wire.example(contract).deepCopy();
        components(contract)
                .filter(ContractsTest::isOptional)
                .map(RecordComponent::getName)
                .forEach(bare::remove);

        ContractMessage message = Wire.read(contract, bare);

        assertThat(Wire.violations(contract, Wire.written(message))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_knows_exactly_the_components_of_the_record(Class<? extends ContractMessage> contract) {
        assertThat(Wire.schema(contract).get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        components(contract).map(RecordComponent::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_requires_exactly_the_components_that_cannot_be_null(Class<? extends ContractMessage> contract) {
        assertThat(Wire.schema(contract).get("required").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(components(contract)
                        .filter(component -> !isOptional(component))
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_names_every_code_of_a_vocabulary_and_no_other(Class<? extends ContractMessage> contract) {
        components(contract).forEach(component -> {
            @Nullable Class<?> vocabulary = vocabularyOf(component.getGenericType());
            JsonNode property = Wire.schema(contract).get("properties").get(component.getName());
            JsonNode codes = property.findValue("enum");
            if (vocabulary == null) {
                assertThat(codes).as(component.getName()).isNull();
            } else {
                assertThat(codes.valueStream().filter(code -> !code.isNull()).map(JsonNode::asText))
                        .as(component.getName())
                        .containsExactlyElementsOf(Stream.of(vocabulary.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .toList());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_schema_and_each_of_its_properties_are_described(Class<? extends ContractMessage> contract) {
        assertThat(Wire.schema(contract).get("description").asText()).isNotBlank();
        assertThat(Wire.schema(contract).get("properties").valueStream())
                .allSatisfy(property ->
                        assertThat(property.get("description").asText()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_field_that_a_newer_producer_adds_is_valid_and_ignored(Class<? extends ContractMessage> contract)
            throws IOException {
        ObjectNode newer = Wire.example(contract).deepCopy();
        newer.put("addedInAYearFromNow", "something");

        assertThat(Wire.violations(contract, newer)).isEmpty();
        assertThat(Wire.read(contract, newer)).isEqualTo(Wire.read(contract, Wire.example(contract)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_message_without_a_required_component_is_refused_by_the_schema_and_by_the_record(
            Class<? extends ContractMessage> contract) {
        components(contract).filter(component -> !isOptional(component)).forEach(component -> {
            ObjectNode incomplete = Wire.example(contract).deepCopy();
            incomplete.remove(component.getName());

            assertThat(Wire.violations(contract, incomplete))
                    .as(component.getName())
                    .isNotEmpty();
            assertThatExceptionOfType(JsonMappingException.class)
                    .as(component.getName())
                    .isThrownBy(() -> Wire.read(contract, incomplete));
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_message_with_a_malformed_component_is_refused_by_the_schema_and_by_the_record(
            Class<? extends ContractMessage> contract) {
        components(contract).filter(ContractsTest::hasAForm).forEach(component -> {
            ObjectNode malformed = Wire.example(contract).deepCopy();
            malformed.put(component.getName(), "花子さんは独り暮らしです");

            assertThat(Wire.violations(contract, malformed))
                    .as(component.getName())
                    .isNotEmpty();
            assertThatExceptionOfType(JsonMappingException.class)
                    .as(component.getName())
                    .isThrownBy(() -> Wire.read(contract, malformed));
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void lists_cannot_be_changed(Class<? extends ContractMessage> contract)
            throws IOException, ReflectiveOperationException {
        ContractMessage message = Wire.read(contract, Wire.example(contract));

        for (RecordComponent component : contract.getRecordComponents()) {
            if (Objects.requireNonNull(component.getAccessor().invoke(message)) instanceof List<?> list) {
                assertThatExceptionOfType(UnsupportedOperationException.class)
                        .as(component.getName())
                        .isThrownBy(list::clear);
            }
        }
    }

    private static Stream<RecordComponent> components(Class<? extends ContractMessage> contract) {
        return Stream.of(contract.getRecordComponents());
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Everything but the two public words of the directory. */
    private static boolean hasAForm(RecordComponent component) {
        return !(component.getType() == String.class
                && List.of("name", "district").contains(component.getName()));
    }

    private static @Nullable Class<?> vocabularyOf(Type type) {
        Type single = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return single instanceof Class<?> code && code.isEnum() ? code : null;
    }
}
