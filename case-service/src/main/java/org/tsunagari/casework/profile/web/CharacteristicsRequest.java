package org.tsunagari.casework.profile.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.FormalService;

/** What was found, and what was newly reached. */
@Schema(
        name = "CaseCharacteristics",
        description =
                "Features of the case and formal services newly reached. WITHOUT_CONSENT and REQUESTED_BY_FAMILY follow from the referral and are refused here")
record CharacteristicsRequest(
        @Schema(description = "Features (特徴)") @NotNull @Size(max = 50)
        List<@NotNull Characteristic> characteristics,

        @Schema(description = "新たにつながった公的サービス") @NotNull @Size(max = 50)
        List<@NotNull FormalService> formalServices) {}
