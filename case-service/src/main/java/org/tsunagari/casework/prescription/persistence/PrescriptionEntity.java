package org.tsunagari.casework.prescription.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prescription as a row. */
@Entity
@Table(name = "case_prescription")
class PrescriptionEntity {

    @Id
    UUID id;

    UUID caseId;
    UUID personId;
    String municipality;
    String kind;

    @Nullable
    UUID resourceId;

    LocalDate agreedOn;
}
