package org.tsunagari.casework.connection.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** A connection as a row. */
@Entity
@Table(name = "case_connection")
class ConnectionEntity {

    @Id
    UUID id;

    UUID caseId;
    UUID personId;
    String municipality;

    @Enumerated(EnumType.STRING)
    ConnectionDirection direction;

    String kind;

    @Enumerated(EnumType.STRING)
    Formality formality;

    @Enumerated(EnumType.STRING)
    Agency agency;

    @Enumerated(EnumType.STRING)
    @Nullable
    Step step;

    @Nullable
    UUID resourceId;

    @Nullable
    UUID prescriptionId;

    byte @Nullable [] counterpart;
    LocalDate startedOn;

    @Nullable
    LocalDate endedOn;
}
