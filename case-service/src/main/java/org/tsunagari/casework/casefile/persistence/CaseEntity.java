package org.tsunagari.casework.casefile.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.casefile.model.CaseStatus;
import org.tsunagari.events.vocabulary.HouseholdType;

/** A row of {@code care_case}; {@code case} is a word of SQL. */
@Entity
@Table(name = "care_case")
class CaseEntity {

    @Id
    UUID id;

    String municipality;
    UUID personId;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    LocalDate openedOn;

    @Nullable
    LocalDate closedOn;

    byte @Nullable [] closingReason;

    @Enumerated(EnumType.STRING)
    @Nullable
    HouseholdType household;

    String[] characteristics;
    String[] formalServices;
    long consentVersion;

    @Version
    long version;
}
