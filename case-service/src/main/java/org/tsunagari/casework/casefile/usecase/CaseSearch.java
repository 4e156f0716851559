package org.tsunagari.casework.casefile.usecase;

import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseStatus;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.model.ReferralId;

/**
 * What is looked for.
 *
 * @param after the last case seen; the list goes from new to old
 * @param limit how many rows at most
 */
public record CaseSearch(
        Optional<ReferralId> referral,
        Optional<PersonId> person,
        Optional<CaseStatus> status,
        Optional<CaseId> after,
        int limit) {

    CaseSearch continuedAfter(CaseId last) {
        return new CaseSearch(referral, person, status, Optional.of(last), limit);
    }
}
