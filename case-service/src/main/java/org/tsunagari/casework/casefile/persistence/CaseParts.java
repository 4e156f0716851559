package org.tsunagari.casework.casefile.persistence;

import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.FreeText;

/** Referrals and assignments of one case or of a whole page of them: two queries either way. */
record CaseParts(Map<UUID, List<CaseReferralEntity>> referrals, Map<UUID, List<AssignmentEntity>> assignments) {

    static CaseParts of(EntityManager database, List<UUID> cases) {
        if (cases.isEmpty()) {
            return new CaseParts(Map.of(), Map.of());
        }
        return new CaseParts(
                database.createQuery(
                                "FROM CaseReferralEntity WHERE caseId IN ?1 ORDER BY sentOn, referralId",
                                CaseReferralEntity.class)
                        .setParameter(1, cases)
                        .getResultStream()
                        .collect(groupingBy(referral -> referral.caseId)),
                database.createQuery("FROM AssignmentEntity WHERE caseId IN ?1 ORDER BY id", AssignmentEntity.class)
                        .setParameter(1, cases)
                        .getResultStream()
                        .collect(groupingBy(assignment -> assignment.caseId)));
    }

    Case restore(CaseEntity row, Optional<FreeText> closingReason) {
        return CaseRows.restore(
                row,
                referrals.getOrDefault(row.id, List.of()),
                assignments.getOrDefault(row.id, List.of()),
                closingReason);
    }
}
