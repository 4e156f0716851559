package org.tsunagari.casework.unmetneed.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.casework.unmetneed.model.Outcome;
import org.tsunagari.events.vocabulary.ConnectionCategory;

/** An unmet need as a row. */
@Entity
@Table(name = "case_unmet_need")
class UnmetNeedEntity {

    @Id
    UUID id;

    UUID caseId;
    UUID personId;
    String municipality;

    @Enumerated(EnumType.STRING)
    ConnectionCategory category;

    @Nullable
    String kind;

    @Nullable
    String district;

    byte @Nullable [] wish;
    LocalDate recordedOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Nullable
    UUID resourceId;

    @Nullable
    LocalDate closedOn;
}
