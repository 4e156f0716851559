package org.tsunagari.local.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the sample as the request bodies of the public API. What a row leaves empty is left out. */
final class Bodies {

    private Bodies() {}

    static Map<String, Object> of(Sample.Organisation row) {
        return body().with("name", row.name())
                .with("nameKana", row.nameKana())
                .with("kind", row.kind())
                .with("specialty", row.specialty())
                .with("faxNumber", row.faxNumber())
                .with("phone", row.phone())
                .fields;
    }

    static Map<String, Object> of(Sample.Resource row) {
        return body().with("name", row.name())
                .with("nameKana", row.nameKana())
                .with("type", row.type())
                .with("category", row.category())
                .with("formality", row.formality())
                .with("step", row.step())
                .with("description", row.description())
                .with("district", row.district())
                .with("position", position(row.latitude(), row.longitude()).with("precision", row.precision()).fields)
                .fields;
    }

    /** What the centre searches for before it keys in a FAX. */
    static Map<String, Object> search(Sample.Referral row) {
        return body().with("name", row.name())
                .with("nameKana", row.nameKana())
                .with("sex", row.sex())
                .with("birthDate", row.birthDate())
                .with("address", row.address())
                .with("phone", row.phone())
                .with("mobile", row.mobile())
                .fields;
    }

    /** A FAX of form 1 as the centre keys it in. It came on the day on which it was sent. */
    static Map<String, Object> fax(Sample.Referral row) {
        return fax(row, null);
    }

    /** The same with what the centre decided after its search. */
    static Map<String, Object> fax(Sample.Referral row, @Nullable Map<String, Object> personMatch) {
        return body().with("sentOn", row.sentOn())
                .with("receivedOn", row.sentOn())
                .with("channel", "FAX")
                .with("sourceOrganisationId", row.sourceOrganisation())
                .with("practitionerName", row.practitionerName())
                .with("urgency", row.urgency())
                .with("person", person(row))
                .with("needs", needs(row))
                .with("otherNeed", row.otherNeed())
                .with("requestedBy", row.requestedBy())
                .with("wish", row.wish())
                .with("consent", row.hasConsent() ? consent(row) : null)
                .with("otherBasis", row.hasConsent() ? null : otherBasis(row))
                .with("personMatch", personMatch)
                .fields;
    }

    static Map<String, Object> household(Sample.CaseProfile row) {
        return Map.of("type", row.household());
    }

    static Map<String, Object> characteristics(Sample.CaseProfile row) {
        return body().with("characteristics", row.characteristics())
                .with("formalServices", row.formalServices())
                .fields;
    }

    static Map<String, Object> of(Sample.Connection row) {
        return body().with("direction", row.direction())
                .with("category", row.category())
                .with("kind", row.kind())
                .with("step", row.step())
                .with("resourceId", row.resource())
                .with("counterpart", row.counterpart())
                .with("startedOn", row.startedOn())
                .fields;
    }

    static Map<String, Object> of(Sample.StatusReport row) {
        return body().with("supportGiven", row.supportGiven())
                .with("plan", row.plan())
                .with("agencies", row.agencies().stream().map(Bodies::agency).toList())
                .fields;
    }

    static Map<String, Object> outcome(
            String caseId, Sample.ModelCase.Evaluation instrument, ReferralStory.Measurement measurement) {
        return body().with("caseId", caseId)
                .with("instrument", instrument.instrument())
                .with("instrumentVersion", instrument.instrumentVersion())
                .with("point", measurement.point())
                .with("recordedOn", measurement.recordedOn())
                .with("selfRatedHealth", measurement.selfRatedHealth())
                .with(
                        "answers",
                        measurement.answers().stream().map(Bodies::answer).toList())
                .fields;
    }

    private static Map<String, Object> person(Sample.Referral row) {
        return body().with("name", row.name())
                .with("nameKana", row.nameKana())
                .with("sex", row.sex())
                .with("birthDate", row.birthDate())
                .with("address", row.address())
                .with("phone", row.phone())
                .with("mobile", row.mobile())
                .with("homePosition", position(row.homeLatitudeApproximate(), row.homeLongitudeApproximate()).fields)
                .fields;
    }

    private static List<Map<String, Object>> needs(Sample.Referral row) {
        return row.needs().stream()
                .map(code -> body().with("code", code).with("main", code.equals(row.mainNeed()) ? true : null).fields)
                .toList();
    }

    private static Map<String, Object> consent(Sample.Referral row) {
        return body().with("form", row.consentForm())
                .with("givenOn", row.consentGivenOn())
                .with("witness", row.consentWitness())
                .with("guardian", row.consentGuardian())
                .with("sourceMayBeTold", row.sourceMayBeTold())
                .fields;
    }

    private static Map<String, Object> otherBasis(Sample.Referral row) {
        return body().with("type", row.otherBasis()).with("reason", row.otherBasisReason()).fields;
    }

    private static Map<String, Object> agency(String pair) {
        var parts = List.of(pair.split("=", 2));
        return Map.of("agency", parts.getFirst(), "state", parts.getLast());
    }

    private static Map<String, Object> answer(Sample.ModelCase.Answer answer) {
        return body().with("item", answer.item()).with("score", answer.score()).with("note", answer.note()).fields;
    }

    private static Body position(double latitude, double longitude) {
        return body().with("latitude", latitude).with("longitude", longitude);
    }

    private static Body body() {
        return new Body();
    }

    private static final class Body {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        Body with(String field, @Nullable Object value) {
            if (value != null) {
                fields.put(field, value);
            }
            return this;
        }
    }
}
