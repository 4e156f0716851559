package org.tsunagari.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sample as it stands in its files. The component names of the rows are the column names; codes are kept as text,
 * since a client knows the API and not the services' classes.
 */
record Sample(
        List<Organisation> organisations,
        JsonNode districts,
        List<Resource> resources,
        List<Referral> referrals,
        List<CaseProfile> cases,
        List<Connection> connections,
        List<StatusReport> statusReports,
        List<Outcome> outcomes,
        ModelCase modelCase) {

    record Organisation(
            UUID id,
            String municipality,
            String name,
            @Nullable String nameKana,
            String kind,
            @Nullable String specialty,
            @Nullable String faxNumber,
            @Nullable String phone) {}

    record Resource(
            UUID id,
            String name,
            @Nullable String nameKana,
            String type,
            String category,
            String formality,
            String step,
            String district,
            double latitude,
            double longitude,
            String precision,
            String description,
            /* REPORT: named in the report; INVENTED: the report names the kind, the instance is ours. */
            String origin) {}

    /** Form 1. {@code id} is the row's own name and never leaves this machine but as an idempotency key. */
    record Referral(
            String id,
            LocalDate sentOn,
            UUID sourceOrganisation,
            String practitionerName,
            String urgency,
            String name,
            String nameKana,
            String sex,
            LocalDate birthDate,
            String district,
            String address,
            @Nullable String phone,
            @Nullable String mobile,
            double homeLatitudeApproximate,
            double homeLongitudeApproximate,
            List<String> needs,
            String mainNeed,
            @Nullable String otherNeed,
            String requestedBy,
            @Nullable String wish,
            @Nullable String consentForm,
            @Nullable LocalDate consentGivenOn,
            @Nullable String consentWitness,
            @Nullable String consentGuardian,
            @Nullable Boolean sourceMayBeTold,
            @Nullable String otherBasis,
            @Nullable String otherBasisReason) {

        int ageWhenSent() {
            return Period.between(birthDate, sentOn).getYears();
        }

        int ageDecade() {
            return ageWhenSent() / 10 * 10;
        }

        /** The Japanese fiscal year of the day it was sent: April to March. */
        int fiscalYear() {
            return sentOn.getMonthValue() >= 4 ? sentOn.getYear() : sentOn.getYear() - 1;
        }

        boolean hasConsent() {
            return consentForm != null;
        }
    }

    /** What the centre found out about the case that grew from a referral. */
    record CaseProfile(
            String referral,
            String household,
            List<String> characteristics,
            List<String> formalServices,
            @Nullable String linkWorkerRole) {

        CaseProfile {
            characteristics = orEmpty(characteristics);
            formalServices = orEmpty(formalServices);
        }
    }

    record Connection(
            String id,
            String referral,
            String direction,
            String category,
            String kind,
            @Nullable String step,
            @Nullable UUID resource,
            @Nullable String counterpart,
            LocalDate startedOn) {}

    /** The centre's part of form 2; {@code agencies} are pairs such as {@code CENTRE=NOW}. */
    record StatusReport(String referral, String supportGiven, String plan, List<String> agencies) {}

    /** One person's answers on one day. A score that is null was not answered. */
    record Outcome(
            String id,
            String referral,
            String point,
            LocalDate recordedOn,
            @Nullable Integer basicsOfLife,
            @Nullable Integer resources,
            @Nullable Integer connections,
            @Nullable Integer learningAndDeciding,
            @Nullable Integer accessToCare,
            @Nullable Integer beingOfUse,
            int selfRatedHealth) {}

    /** What the API of today carries of the model case; the rest of the sheet waits in the file. */
    record ModelCase(String referral, Evaluation evaluation) {

        record Evaluation(String instrument, int instrumentVersion, Sheet before, Sheet after) {}

        record Sheet(String id, LocalDate recordedOn, int selfRatedHealth, List<Answer> answers) {}

        record Answer(
                String item,
                @Nullable Integer score,
                @Nullable String note) {}
    }

    private static List<String> orEmpty(@Nullable List<String> codes) {
        return codes == null ? List.of() : List.copyOf(codes);
    }
}
