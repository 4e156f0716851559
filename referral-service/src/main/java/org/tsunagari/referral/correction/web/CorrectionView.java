package org.tsunagari.referral.correction.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.referral.correction.model.Correction;
import org.tsunagari.referral.correction.model.CorrectionReason;
import org.tsunagari.referral.person.web.PersonData;

/** What stood in a person's record until it was corrected. */
@Schema(name = "PersonCorrection", description = "What stood in the person's record until somebody corrected it")
public record CorrectionView(
        UUID id,

        @Schema(description = "The record that was corrected: another one than asked for where records were merged")
        UUID personId,

        CorrectionReason reason,

        @Schema(description = "As it stood until then") PersonData before,

        Instant correctedAt,

        @Schema(description = "Subject (`sub`) of the account that corrected it")
        String correctedBy) {

    static CorrectionView from(Correction correction) {
        return new CorrectionView(
                correction.id(),
                correction.person().value(),
                correction.reason(),
                PersonData.from(correction.before()),
                correction.at(),
                correction.by());
    }

    @Override
    public String toString() {
        return "CorrectionView[" + id + "]";
    }
}
