package org.tsunagari.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What bean validation found, as pointers and codes. */
public final class Violations {

    private static final Set<ElementKind> AROUND_THE_BODY =
            EnumSet.of(ElementKind.METHOD, ElementKind.CONSTRUCTOR, ElementKind.PARAMETER, ElementKind.RETURN_VALUE);

    private Violations() {}

    public static List<Violation> of(Set<? extends ConstraintViolation<?>> found) {
        return found.stream()
                .map(violation -> Violation.at(pointer(violation.getPropertyPath()), code(violation)))
                .toList();
    }

    /** The path of a violated constraint without method and parameter: what the caller sent. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (!AROUND_THE_BODY.contains(node.getKind())) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getName() != null && !node.getName().startsWith("<")) {
                    pointer.append('/').append(escape(node.getName()));
                }
            }
        }
        return pointer.toString();
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "wrong-length";
            case "Past", "PastOrPresent" -> "in-the-future";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero" -> "out-of-range";
            case "Pattern", "Email" -> "wrong-format";
            default -> constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        };
    }
}
