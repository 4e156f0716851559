package org.tsunagari.directory.calendar.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code resource_event}. */
@Entity
@Table(name = "resource_event")
class EventEntity {

    @Id
    UUID id;

    String municipality;
    UUID resourceId;
    String title;

    @Nullable
    String titleEn;

    @Nullable
    String description;

    @Nullable
    String place;

    byte @Nullable [] sealedPlace;

    @Nullable
    String application;

    LocalDateTime startsAt;
    int minutes;

    @Nullable
    String rule;

    String[] exceptAt;
    String[] alsoAt;
    boolean skipsHolidays;
    LocalDateTime boundFrom;

    @Nullable
    LocalDateTime boundTo;

    boolean cancelled;
    long version;
    Instant changedAt;
}
