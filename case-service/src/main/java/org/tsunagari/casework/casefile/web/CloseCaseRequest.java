package org.tsunagari.casework.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why support ends. */
@Schema(name = "CaseClosure")
record CloseCaseRequest(
        @Schema(description = "In the coordinator's words; kept encrypted", examples = "本人の生活が落ち着いたため(見本)")
        @NotBlank
        @Size(max = 2000)
        String reason) {

    @Override
    public String toString() {
        return "CloseCaseRequest[…]";
    }
}
