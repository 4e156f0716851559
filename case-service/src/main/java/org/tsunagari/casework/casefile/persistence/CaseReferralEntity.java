package org.tsunagari.casework.casefile.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.ReferralStanding;

/** A referral that a case answers. */
@Entity
@Table(name = "case_referral")
class CaseReferralEntity {

    @Id
    UUID referralId;

    UUID caseId;
    String municipality;
    UUID sourceOrganisationId;
    LocalDate sentOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    ReferralStanding standing;

    @Nullable
    Instant standingSince;
}
