package org.tsunagari.referral.feedback.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.feedback.model.ContactPreference;

@Entity
@Table(name = "contact_preference")
class PreferenceEntity {

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Column(updatable = false)
    String municipality;

    @Enumerated(EnumType.STRING)
    ContactPreference.Channel channel;

    @Enumerated(EnumType.STRING)
    ContactPreference.Language language;

    @Column(name = "do_not_contact")
    boolean doNotContact;

    byte @Nullable [] note;

    @Column(name = "said_by")
    String saidBy;

    @Column(name = "said_at")
    Instant saidAt;

    @Version
    long version;
}
