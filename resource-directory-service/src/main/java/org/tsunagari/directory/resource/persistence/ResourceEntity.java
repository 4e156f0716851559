package org.tsunagari.directory.resource.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.CostType;
import org.tsunagari.directory.resource.model.ErasureReason;
import org.tsunagari.directory.resource.model.PositionDisclosure;
import org.tsunagari.directory.resource.model.PositionPrecision;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.directory.resource.model.RetirementReason;
import org.tsunagari.directory.resource.model.Status;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** A row of {@code resource}. The table's key has the municipality too; row-level security leaves one of them. */
@Entity
@DynamicUpdate
@Table(name = "resource")
class ResourceEntity {

    @Id
    UUID id;

    String municipality;

    String name;

    @Nullable
    String nameKana;

    @Nullable
    String nameEn;

    String[] alternativeNames;

    @Enumerated(EnumType.STRING)
    ResourceType type;

    String kind;

    @Enumerated(EnumType.STRING)
    Formality formality;

    @Enumerated(EnumType.STRING)
    @Nullable
    Step step;

    @Nullable
    String description;

    @Nullable
    String descriptionEn;

    @Nullable
    String postalCode;

    @Nullable
    String address;

    @Nullable
    String building;

    @Nullable
    String transport;

    @Nullable
    String district;

    @Nullable
    String locatedIn;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Enumerated(EnumType.STRING)
    @Nullable
    PositionPrecision precision;

    @Enumerated(EnumType.STRING)
    PositionDisclosure disclosure;

    @Nullable
    Double shownLatitude;

    @Nullable
    Double shownLongitude;

    @Enumerated(EnumType.STRING)
    @Nullable
    PositionPrecision shownPrecision;

    String[] serviceDistricts;

    @Nullable
    Integer serviceRadius;

    @Nullable
    String serviceNote;

    String[] suits;

    @Nullable
    String eligibility;

    @Nullable
    Integer minimumAge;

    @Nullable
    Integer maximumAge;

    String[] languages;

    @Nullable
    String languageNote;

    @Enumerated(EnumType.STRING)
    @Nullable
    CostType cost;

    @Nullable
    String costNote;

    String prices;
    String[] accessibility;

    @Nullable
    String accessibilityNote;

    @Nullable
    String phone;

    @Nullable
    String email;

    @Nullable
    String website;

    @Nullable
    String application;

    String contacts;

    byte @Nullable [] withheld;

    @Nullable
    String capacityUnit;

    @Nullable
    Integer capacityMaximum;

    @Nullable
    Integer capacityAvailable;

    @Nullable
    Integer capacityWaiting;

    @Nullable
    LocalDate capacityAskedOn;

    long capacityVersion;

    @Enumerated(EnumType.STRING)
    Status status;

    @Nullable
    LocalDate visitedOn;

    @Nullable
    LocalDate heardOn;

    @Nullable
    LocalDate assuredOn;

    @Nullable
    String assuredBy;

    @Enumerated(EnumType.STRING)
    @Nullable
    RetirementReason retirementReason;

    @Nullable
    String retirementNote;

    @Nullable
    UUID successorId;

    boolean retiredUnpublished;

    @Enumerated(EnumType.STRING)
    @Nullable
    ErasureReason erasureReason;

    @Nullable
    Instant erasedAt;

    Instant changedAt;
    long version;
}
