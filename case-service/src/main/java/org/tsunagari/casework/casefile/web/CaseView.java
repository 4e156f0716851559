package org.tsunagari.casework.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseStatus;
import org.tsunagari.casework.casefile.model.CaseTransition;
import org.tsunagari.casework.casefile.model.Closing;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.casefile.usecase.Permitted;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.FormalService;
import org.tsunagari.events.vocabulary.HouseholdType;

/**
 * A case as it is shown. What the household and its troubles are ({@code NEEDS}) and what somebody wrote
 * ({@code NARRATIVE}) is left out for those who may not know it, and {@code redacted} says so.
 */
@Schema(
        name = "Case",
        requiredProperties = {
            "id",
            "status",
            "personId",
            "referralIds",
            "referrals",
            "openedOn",
            "closedOn",
            "closingReason",
            "household",
            "characteristics",
            "formalServices",
            "assignments",
            "transitions",
            "redacted"
        },
        description = "A case (事例): what is done for one person")
public record CaseView(
        UUID id,
        CaseStatus status,

        @Schema(description = "Pseudonym of the person; name and address stay in referral-service")
        UUID personId,

        @Schema(description = "The referrals that the case answers, the first one opened it")
        List<UUID> referralIds,

        @Schema(description = "The same referrals, each with where it stands")
        List<CaseReferralView> referrals,

        LocalDate openedOn,
        @Schema(nullable = true) @Nullable LocalDate closedOn,

        @Schema(nullable = true, description = "In the coordinator's words") @Nullable
        String closingReason,

        @Schema(nullable = true) @Nullable HouseholdType household,

        @Schema(nullable = true, description = "Null where it may not be known") @Nullable
        List<Characteristic> characteristics,

        @Schema(nullable = true, description = "Null where it may not be known") @Nullable
        List<FormalService> formalServices,

        List<AssignmentView> assignments,

        @Schema(
                description = "Transitions that the state allows, by the names of their sub-resources",
                examples = "[\"closure\"]")
        List<String> transitions,

        @Schema(description = "What was left out of this answer")
        List<DataCategory> redacted) {

    static CaseView from(Permitted permitted) {
        Case.Snapshot file = permitted.file().snapshot();
        boolean troubles = permitted.shows(DataCategory.NEEDS);
        boolean words = permitted.shows(DataCategory.NARRATIVE);
        return new CaseView(
                file.id().value(),
                file.status(),
                file.person().value(),
                file.referrals().stream().map(referral -> referral.id().value()).toList(),
                file.referrals().stream().map(CaseReferralView::from).toList(),
                file.openedOn(),
                file.closing().map(Closing::on).orElse(null),
                words ? reason(file).orElse(null) : null,
                troubles ? file.profile().household().orElse(null) : null,
                troubles ? List.copyOf(file.profile().characteristics()) : null,
                troubles ? List.copyOf(file.profile().formalServices()) : null,
                file.assignments().stream().map(AssignmentView::from).toList(),
                file.status().transitions().stream()
                        .filter(CaseTransition::isOffered)
                        .map(CaseTransition::code)
                        .toList(),
                redacted(troubles, words));
    }

    private static Optional<String> reason(Case.Snapshot file) {
        return file.closing().flatMap(Closing::reason).map(FreeText::value);
    }

    private static List<DataCategory> redacted(boolean troubles, boolean words) {
        List<DataCategory> redacted = new ArrayList<>();
        if (!troubles) {
            redacted.add(DataCategory.NEEDS);
        }
        if (!words) {
            redacted.add(DataCategory.NARRATIVE);
        }
        return redacted;
    }
}
