package org.tsunagari.casework.profile.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.events.vocabulary.HouseholdType;

/** Who lives together. */
@Schema(name = "CaseHousehold", description = "Who lives together (世帯)")
record HouseholdRequest(
        @Schema(description = "As the programme's report counts it") @NotNull
        HouseholdType type) {}
