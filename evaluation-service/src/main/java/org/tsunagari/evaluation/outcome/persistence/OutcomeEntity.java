package org.tsunagari.evaluation.outcome.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.InstrumentPoint;

/** An assessment as a row. */
@Entity
@Table(name = "outcome")
class OutcomeEntity {

    @Id
    UUID id;

    String municipality;
    UUID caseId;
    UUID personId;
    String instrument;
    int instrumentVersion;

    @Enumerated(EnumType.STRING)
    InstrumentPoint point;

    LocalDate recordedOn;

    @Nullable
    Integer selfRatedHealth;

    @Nullable
    UUID corrects;

    @Nullable
    UUID correctedBy;
}
