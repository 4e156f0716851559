package org.tsunagari.referral.referral.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a referral came that did not come by itself.
 *
 * @param receivedOn the day of the FAX, the call or the visit
 * @param keyedBy the account that keyed it in
 * @param verifiedBy the other account that compared it with the FAX
 * @param reporter who called or came
 */
public record Intake(
        Optional<LocalDate> receivedOn,
        Optional<String> keyedBy,
        Optional<String> verifiedBy,
        Optional<Reporter> reporter) {

    /** The source itself sent it. */
    public static final Intake BY_ITSELF =
            new Intake(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
