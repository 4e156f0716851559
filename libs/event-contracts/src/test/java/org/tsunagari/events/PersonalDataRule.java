package org.tsunagari.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No personal data on Kafka: a component is an id, a date, a count or a code. Text is allowed only by name, here, and
 * a component that is called like a direct identifier is refused whatever its type.
 */
final class PersonalDataRule {

    private static final Set<Class<?>> HARMLESS =
            Set.of(UUID.class, LocalDate.class, Instant.class, int.class, Integer.class, long.class, Long.class);

    /** Text that may travel: codes, whose form the records check, and the public words of the directory. */
    private static final Set<String> TEXT_ALLOWED = Set.of(
            "ReferralDeclined.reason",
            "ReferralHeld.reason",
            "ReferralClosed.reason",
            "ReferralEnteredInError.reason",
            "StatusReportEnteredInError.reason",
            "ConsentGrant.purposes",
            "ConsentGrant.categories",
            "PrescriptionAgreed.kind",
            "ConnectionMade.kind",
            "UnmetNeedRecorded.kind",
            "UnmetNeedRecorded.district",
            "UnmetNeedClosed.outcome",
            "ResourcePublished.name",
            "ResourcePublished.category",
            "ResourcePublished.district",
            "ResourceChanged.name",
            "ResourceChanged.category",
            "ResourceChanged.district",
            "OutcomeRecorded.instrument",
            "PersonalDataDisclosed.categories",
            "PersonalDataDisclosed.purpose",
            "PersonalDataDisclosed.basis");

    private static final Set<String> IDENTIFYING = Set.of(
            "name",
            "kana",
            "surname",
            "birth",
            "born",
            "birthday",
            "age",
            "address",
            "street",
            "postcode",
            "phone",
            "telephone",
            "mobile",
            "fax",
            "email",
            "mail",
            "latitude",
            "longitude",
            "position",
            "location",
            "home",
            "note",
            "notes",
            "text",
            "comment",
            "wish",
            "narrative",
            "photo",
            "signature",
            "account",
            "number");

    private static final Pattern WORD_BOUNDARY = Pattern.compile("(?=\\p{Lu})|_");

    private PersonalDataRule() {}

    /** The components that could carry a direct identifier, each as {@code Record.component: why}. */
    static List<String> violations(Class<?> contract) {
        return Stream.of(contract.getRecordComponents())
                .flatMap(component -> violations(contract, component))
                .toList();
    }

    private static Stream<String> violations(Class<?> contract, RecordComponent component) {
        String path = contract.getSimpleName() + "." + component.getName();
        if (component.getName().equals("municipality") || TEXT_ALLOWED.contains(path)) {
            return Stream.empty();
        }
        if (WORD_BOUNDARY
                .splitAsStream(component.getName())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word ->
                        IDENTIFYING.contains(word) && !component.getName().equals("ageDecade"))) {
            return Stream.of(path + ": named like an identifier");
        }
        Class<?> type = single(component.getGenericType());
        if (type.isRecord()) {
            return violations(type).stream();
        }
        return HARMLESS.contains(type) || isVocabulary(type) ? Stream.empty() : Stream.of(path + ": could carry words");
    }

    private static boolean isVocabulary(Class<?> type) {
        return type.isEnum() && type.getPackageName().equals("org.tsunagari.events.vocabulary");
    }

    private static Class<?> single(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return single(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> raw ? raw : Object.class;
    }
}
