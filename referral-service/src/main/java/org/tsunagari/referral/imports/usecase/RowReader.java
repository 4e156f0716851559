package org.tsunagari.referral.imports.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tsunagari.kit.web.RefusedText;
import org.tsunagari.referral.imports.RowRefused;
import org.tsunagari.referral.likeness.model.WrittenDate;

/** Reads a row into the same type that the API takes as JSON, so that one set of rules holds for both. */
@ApplicationScoped
public class RowReader {

    private final ObjectMapper json;
    private final Validator validator;

    RowReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param conversions of cells by column, to what JSON would have
     * @throws RowRefused naming columns and codes
     */
    public <T> T read(Map<String, String> cells, Map<String, UnaryOperator<String>> conversions, Class<T> type) {
        Map<String, String> converted = new HashMap<>(cells);
        conversions.forEach(
                (column, conversion) -> converted.computeIfPresent(column, (name, cell) -> conversion.apply(cell)));
        T value = bind(converted, type);
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new RowRefused(violations.stream().map(RowReader::fault).toList());
        }
        return value;
    }

    /** A date in any notation as ISO 8601. */
    public static UnaryOperator<String> date(String column) {
        return cell -> {
            try {
                return WrittenDate.read(cell)
                        .exactly()
                        .orElseThrow(() -> new RowRefused(column, "wrong-format"))
                        .toString();
            } catch (WrittenDate.Unreadable unreadable) {
                throw new RowRefused(column, "wrong-format");
            }
        };
    }

    /** Through JSON, where text from outside is looked at. */
    private <T> T bind(Map<String, String> cells, Class<T> type) {
        try {
            return json.readValue(json.writeValueAsBytes(cells), type);
        } catch (RefusedText text) {
            throw new RowRefused(column(text), text.reason().code());
        } catch (JsonMappingException wrong) {
            throw new RowRefused(column(wrong), "unknown-code");
        } catch (JsonProcessingException unreadable) {
            throw new RowRefused(List.of(new RowRefused.Fault("", "invalid-text")));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String column(JsonMappingException wrong) {
        return wrong.getPath().isEmpty()
                ? ""
                : String.valueOf(wrong.getPath().getFirst().getFieldName());
    }

    private static RowRefused.Fault fault(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new RowRefused.Fault(
                violation.getPropertyPath().toString(),
                switch (constraint) {
                    case "NotNull", "NotBlank", "NotEmpty" -> "required";
                    case "Size" -> "wrong-length";
                    default -> "wrong-format";
                });
    }
}
