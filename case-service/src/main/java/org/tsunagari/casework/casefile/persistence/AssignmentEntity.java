package org.tsunagari.casework.casefile.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;

/** A link worker's assignment. */
@Entity
@Table(name = "case_assignment")
class AssignmentEntity {

    @Id
    UUID id;

    UUID caseId;
    String municipality;
    UUID workerId;
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    OrganisationKind organisationKind;

    @Enumerated(EnumType.STRING)
    LinkWorkerRole role;

    LocalDate assignedOn;

    @Nullable
    LocalDate releasedOn;
}
