package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Without these there is nothing to put. */
    private static final Set<String> ESSENTIAL = Set.of("name", "category");

    /** A row that is wrong in more places than this is none that somebody corrects place by place. */
    private static final int MOST_FAULTS = 100;

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

    /** What is wrong with a member, or within it. */
    private record Fault(String pointer, String code, boolean quotable) {

        String member() {
            return pointer.isEmpty() ? "" : pointer.substring(1).split("/", 2)[0];
        }
    }

    /**
     * Takes away what cannot be taken of what is not essential, as little of it as will do, and says so: a row is not lost
     * for one imperfect cell. Hours go as a whole: half of them would say closed where it is open.
     *
     * @param target what the row is added to
     * @param withheld where the resource is, so that nothing of it may be quoted
     */
    void leaveOutWrong(
            ObjectNode target, ObjectNode said, boolean withheld, ImportedRow row, List<RowProblem> problems) {
        for (int i = 0; i < MOST_FAULTS; i++) {
            Optional<Fault> fault = faults(Members.merged(target, said)).stream()
                    .filter(found -> said.has(found.member()) && !ESSENTIAL.contains(found.member()))
                    .findFirst();
            if (fault.isEmpty()) {
                return;
            }
            problems.add(leaveOut(fault.get(), said, withheld, row));
        }
    }

    private RowProblem leaveOut(Fault fault, ObjectNode said, boolean withheld, ImportedRow row) {
        JsonPointer wrong = JsonPointer.compile(fault.member().equals(HOURS) ? "/" + HOURS : fault.pointer());
        while (said.at(wrong).isMissingNode()) {
            wrong = wrong.head();
        }
        JsonNode value = said.at(wrong);
        if (said.at(wrong.head()) instanceof ArrayNode list) {
            list.remove(wrong.last().getMatchingIndex());
        } else {
            ((ObjectNode) said.at(wrong.head())).remove(wrong.last().getMatchingProperty());
        }
        RowProblem problem = RowProblem.warning(
                row.origin(fault.pointer()), fault.code(), value.isValueNode() ? value.asText() : value.toString());
        return fault.quotable() && !Members.PLACE.contains(fault.member())
                ? quotable(problem, withheld)
                : problem.withoutText();
    }

    /** Without its text, where that may not be kept. */
    RowProblem quotable(RowProblem problem, boolean withheld) {
        String written = problem.written();
        return written != null && (withheld || refusal(written).isPresent()) ? problem.withoutText() : problem;
    }

    private List<Fault> faults(ObjectNode merged) {
        List<Fault> faults = new ArrayList<>();
        JsonNode hours = merged.remove(HOURS);
        read(merged, "", ResourceRequest.class, ResourceRequest::toDetails, faults);
        if (hours != null && !hours.isNull()) {
            read(hours, "/" + HOURS, OpeningHoursBody.class, OpeningHoursBody::toModel, faults);
        }
        return faults;
    }

    Bound bind(ObjectNode merged, boolean withHours, ImportedRow row) {
        List<Fault> faults = new ArrayList<>();
        JsonNode hours = merged.remove(HOURS);
        ResourceDetails details = read(merged, "", ResourceRequest.class, ResourceRequest::toDetails, faults);
        OpeningHours opening = withHours && hours != null && !hours.isNull()
                ? read(hours, "/" + HOURS, OpeningHoursBody.class, OpeningHoursBody::toModel, faults)
                : null;
        List<RowProblem> problems = faults.stream()
                .map(fault -> RowProblem.error(row.origin(fault.pointer()), fault.code()))
                .toList();
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
            JsonNode tree, String prefix, Class<B> type, Function<B, T> toModel, List<Fault> faults) {
        try {
            B body = json.treeToValue(tree, type);
            int before = faults.size();
            for (ConstraintViolation<B> violation : validator.validate(body)) {
                faults.add(new Fault(prefix + pointer(violation), code(violation), true));
            }
            return faults.size() > before ? null : toModel.apply(body);
        } catch (RefusedText text) {
            faults.add(new Fault(prefix + pointer(text), text.reason().code(), false));
        } catch (UnrecognizedPropertyException unknown) {
            faults.add(new Fault(prefix + pointer(unknown), "unknown-field", true));
        } catch (JsonMappingException wrong) {
            faults.add(new Fault(prefix + pointer(wrong), "wrong-type", true));
        } catch (JsonProcessingException unreadable) {
            faults.add(new Fault(prefix, "wrong-type", false));
        } catch (Refused refused) {
            refused.violations()
                    .forEach(violation -> faults.add(new Fault(prefix + violation.pointer(), violation.code(), true)));
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
