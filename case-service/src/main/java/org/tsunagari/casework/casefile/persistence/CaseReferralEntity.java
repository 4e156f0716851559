package org.tsunagari.casework.casefile.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

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
}
