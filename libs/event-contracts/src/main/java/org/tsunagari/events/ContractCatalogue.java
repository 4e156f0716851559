package org.tsunagari.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All contracts, read off the sealed hierarchy: a record that implements a topic's interface cannot be forgotten. */
public final class ContractCatalogue {

    private static final List<Class<? extends ContractMessage>> ALL =
            recordsOf(ContractMessage.class).toList();

    private static final Map<Name, Class<? extends ContractMessage>> BY_NAME = ALL.stream()
            .collect(toUnmodifiableMap(
                    contract -> new Name(
                            contractOf(contract).type(), contractOf(contract).version()),
                    Function.identity()));

    private ContractCatalogue() {}

    /** Every contract, the watermark included. */
    public static List<Class<? extends ContractMessage>> all() {
        return ALL;
    }

    public static List<Class<? extends ContractMessage>> in(Topic topic) {
        return ALL.stream()
                .filter(contract -> contractOf(contract).topic() == topic)
                .toList();
    }

    /** The record for a CloudEvents type and version; empty where a newer producer speaks of what we do not know. */
    public static Optional<Class<? extends ContractMessage>> find(String type, int version) {
        return Optional.ofNullable(BY_NAME.get(new Name(type, version)));
    }

    /**
     * @throws IllegalArgumentException where the class is not a contract
     */
    public static Contract contractOf(Class<? extends ContractMessage> contract) {
        Contract annotation = contract.getAnnotation(Contract.class);
        if (annotation == null) {
            throw new IllegalArgumentException("contract: " + contract.getName() + " (expected: annotated @Contract)");
        }
        return annotation;
    }

    /** Where the JSON Schema lies on the class path. */
    public static String schemaResource(Class<? extends ContractMessage> contract) {
        return "schemas/" + fileName(contract);
    }

    /** Where an example with invented data lies on the class path. */
    public static String exampleResource(Class<? extends ContractMessage> contract) {
        return "examples/" + fileName(contract);
    }

    private static String fileName(Class<? extends ContractMessage> contract) {
        Contract name = contractOf(contract);
        String simpleType = name.type().substring(name.type().lastIndexOf('.') + 1);
        return simpleType + ".v" + name.version() + ".json";
    }

    private static Stream<Class<? extends ContractMessage>> recordsOf(Class<? extends ContractMessage> type) {
        if (!type.isSealed()) {
            return Stream.of(type);
        }
        return Stream.of(type.getPermittedSubclasses())
                .flatMap(permitted -> recordsOf(permitted.asSubclass(ContractMessage.class)));
    }

    private record Name(String type, int version) {}
}
