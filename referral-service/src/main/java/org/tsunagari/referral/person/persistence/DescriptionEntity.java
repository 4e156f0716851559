package org.tsunagari.referral.person.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "person_description")
class DescriptionEntity {

    @Id
    UUID id;

    String municipality;

    @Column(name = "person_id")
    UUID personId;

    byte[] content;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;
}
