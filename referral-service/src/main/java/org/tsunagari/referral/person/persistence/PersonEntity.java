package org.tsunagari.referral.person.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class PersonEntity {

    @Id
    UUID id;

    String municipality;
    byte[] identity;
    byte[] contact;

    /** Version of the normal forms that the blocking keys were made by; raised past this entity. */
    @Column(name = "match_scheme", updatable = false)
    int matchScheme;

    /** Written by the consent ledger alone. */
    @Column(name = "consent_version", insertable = false, updatable = false)
    long consentVersion;

    /** The record that stands for this one; null: itself. */
    @Column(name = "merged_into")
    @Nullable
    UUID mergedInto;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Version
    long version;
}
