package org.tsunagari.events;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Need;

/**
 * What every record asks of its components. A message with a missing or ill-formed component must fail while it is
 * read, where it can be parked, and words must not pass for codes on their way to Kafka. Messages never repeat a text
 * value: it may be personal.
 */
final class Components {

    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{5}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private Components() {}

    static void requirePresent(@Nullable Object... components) {
        for (int i = 0; i < components.length; i++) {
            if (components[i] == null) {
                throw new IllegalArgumentException("required component " + (i + 1) + ": absent (expected: present)");
            }
        }
    }

    static void requireMunicipality(String municipality) {
        require(MUNICIPALITY, "municipality", municipality);
    }

    static void requireCode(String component, String code) {
        require(CODE, component, code);
    }

    static List<String> requireCodes(String component, List<String> codes) {
        codes.forEach(code -> requireCode(component, code));
        return List.copyOf(codes);
    }

    static void requireKind(String component, String kind) {
        require(KIND, component, kind);
    }

    static void requireAtLeast(long minimum, String component, long value) {
        if (value < minimum) {
            throw new IllegalArgumentException(component + ": " + value + " (expected: >= " + minimum + ")");
        }
    }

    static void requireDecade(String component, @Nullable Integer years) {
        if (years != null && (years < 0 || years > 120 || years % 10 != 0)) {
            throw new IllegalArgumentException(component + " (expected: 0, 10, 20 … 120)");
        }
    }

    static void requireMainNeedAmong(List<Need> needs, Need mainNeed) {
        if (!needs.contains(mainNeed)) {
            throw new IllegalArgumentException("mainNeed: " + mainNeed + " (expected: one of " + needs + ")");
        }
    }

    private static void require(Pattern pattern, String component, @Nullable String value) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(component + " (expected: " + pattern + ")");
        }
    }
}
