package org.tsunagari.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.ProblemType;

/** Every refusal that a service can give, as its enums and its texts have them: no second list that could be wrong. */
final class ProblemCodes {

    private static final String VIOLATION = "violation.";

    private final Map<String, Integer> statuses;
    private final Resources resources;

    private ProblemCodes(Map<String, Integer> statuses, Resources resources) {
        this.statuses = statuses;
        this.resources = resources;
    }

    static ProblemCodes of(IndexView index, Resources resources) {
        Map<String, Integer> statuses = new TreeMap<>();
        for (ClassInfo type : index.getAllKnownImplementations(DotName.createSimple(ProblemType.class))) {
            if (type.isEnum()) {
                for (ProblemType problem : constants(type, resources.loader())) {
                    statuses.put(problem.code(), problem.status());
                }
            }
        }
        return new ProblemCodes(statuses, resources);
    }

    private static List<ProblemType> constants(ClassInfo type, ClassLoader loader) {
        try {
            Object[] constants =
                    Class.forName(type.name().toString(), true, loader).getEnumConstants();
            return List.of(constants).stream().map(ProblemType.class::cast).toList();
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    boolean isKnown(String code) {
        return statuses.containsKey(code);
    }

    int status(String code) {
        Integer status = statuses.get(code);
        if (status == null) {
            throw new IllegalStateException(
                    "refusal %s: no such code (expected: one of %s)".formatted(code, statuses.keySet()));
        }
        return status;
    }

    String title(String code) {
        String title = text(code);
        return title == null ? code : title;
    }

    /** The body of a refusal. */
    Map<String, Object> example(String code, List<String> allowedTransitions) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:tsunagari:problem:" + code);
        problem.put("title", title(code));
        problem.put("status", status(code));
        problem.put("code", code);
        problem.put("instance", "urn:tsunagari:request:0197c7a4-52f1-7b6e-9d0c-3f1a5b7c9e21");
        violation(code).ifPresent(violation -> problem.put("violations", List.of(violation)));
        if (!allowedTransitions.isEmpty()) {
            problem.put("allowedTransitions", allowedTransitions);
        }
        return problem;
    }

    private java.util.Optional<Map<String, Object>> violation(String code) {
        return switch (code) {
            case "validation-failed" -> java.util.Optional.of(violation("/name", "required"));
            case "invalid-parameter" -> java.util.Optional.of(violation("?limit", "out-of-range"));
            case "unknown-field" -> java.util.Optional.of(violation("/nickname", "unknown-field"));
            case "invalid-text" -> java.util.Optional.of(violation("/note", "invalid-text"));
            case "my-number-refused" -> java.util.Optional.of(violation("/note", "my-number-refused"));
            default -> java.util.Optional.empty();
        };
    }

    private Map<String, Object> violation(String pointer, String code) {
        Map<String, Object> violation = new LinkedHashMap<>();
        violation.put("pointer", pointer);
        violation.put("code", code);
        violation.put("message", title(VIOLATION + code));
        return violation;
    }

    /** What can be wrong with one member of a request: the words of each code, the codes in order. */
    SortedMap<String, String> violations() {
        SortedMap<String, String> violations = new TreeMap<>();
        for (ResourceBundle bundle : bundles()) {
            for (String key : bundle.keySet()) {
                if (key.startsWith(VIOLATION)) {
                    violations.putIfAbsent(key.substring(VIOLATION.length()), bundle.getString(key));
                }
            }
        }
        return violations;
    }

    private @Nullable String text(String key) {
        return bundles().stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst()
                .orElse(null);
    }

    /** The service's own texts, if it has some, before the kit's. */
    private List<ResourceBundle> bundles() {
        List<ResourceBundle> bundles = new ArrayList<>();
        for (String name : List.of("messages.service-problems", "messages.problems")) {
            try {
                bundles.add(ResourceBundle.getBundle(
                        name,
                        Locale.ENGLISH,
                        resources.loader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
            } catch (MissingResourceException aServiceNeedsNone) {
                continue;
            }
        }
        return bundles;
    }
}
