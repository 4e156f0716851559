package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.RowProblem;
import org.tsunagari.directory.opening.model.OpeningHours;
import org.tsunagari.directory.opening.web.OpeningHoursBody;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.web.ResourceRequest;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.RefusedText;

/** Reads a row into the same types that the API takes as JSON, so that one set of rules holds for both. */
@ApplicationScoped
class RowBinding {

    private static final String HOURS = "openingHours";

    private final ObjectMapper json;
    private final Validator validator;

    RowBinding(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * A row as the model knows it; null where something is wrong with it.
     *
     * @param hours null also where the row says nothing new of them
     */
    record Bound(
            @Nullable ResourceDetails details, @Nullable OpeningHours hours, List<RowProblem> problems) {}

    Bound bind(ObjectNode merged, boolean withHours, ImportedRow row) {
        List<RowProblem> problems = new ArrayList<>();
        JsonNode hours = merged.remove(HOURS);
        ResourceDetails details = read(merged, "", ResourceRequest.class, ResourceRequest::toDetails, row, problems);
        OpeningHours opening = withHours && hours != null && !hours.isNull()
                ? read(hours, "/" + HOURS, OpeningHoursBody.class, OpeningHoursBody::toModel, row, problems)
                : null;
        return new Bound(details, opening, problems);
    }

    /** Why a text of a file cannot be kept, as a code. */
    Optional<String> refusal(String text) {
        try {
            json.treeToValue(TextNode.valueOf(text), String.class);
            return Optional.empty();
        } catch (RefusedText refused) {
            return Optional.of(refused.reason().code());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <B, T> @Nullable T read(
            JsonNode tree,
            String prefix,
            Class<B> type,
            Function<B, T> toModel,
            ImportedRow row,
            List<RowProblem> problems) {
        try {
            B body = json.treeToValue(tree, type);
            int before = problems.size();
            for (ConstraintViolation<B> violation : validator.validate(body)) {
                problems.add(RowProblem.error(row.origin(prefix + pointer(violation)), code(violation)));
            }
            return problems.size() > before ? null : toModel.apply(body);
        } catch (RefusedText text) {
            problems.add(RowProblem.error(
                    row.origin(prefix + pointer(text)), text.reason().code()));
        } catch (UnrecognizedPropertyException unknown) {
            problems.add(RowProblem.error(row.origin(prefix + pointer(unknown)), "unknown-field"));
        } catch (JsonMappingException wrong) {
            problems.add(RowProblem.error(row.origin(prefix + pointer(wrong)), "wrong-type"));
        } catch (JsonProcessingException unreadable) {
            problems.add(RowProblem.error(row.origin(prefix), "wrong-type"));
        } catch (Refused refused) {
            refused.violations()
                    .forEach(violation ->
                            problems.add(RowProblem.error(row.origin(prefix + violation.pointer()), violation.code())));
        }
        return null;
    }

    private static String pointer(JsonMappingException wrong) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    private static String pointer(ConstraintViolation<?> violation) {
        return "/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replace(".<list element>", "")
                        .replace('.', '/')
                        .replace('[', '/')
                        .replace("]", "");
    }

    private static String code(ConstraintViolation<?> violation) {
        return switch (violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "wrong-length";
            case "Min", "Max", "DecimalMin", "DecimalMax" -> "out-of-range";
            default -> "wrong-format";
        };
    }
}
