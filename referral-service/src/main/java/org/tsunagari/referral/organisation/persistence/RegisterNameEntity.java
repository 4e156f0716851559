package org.tsunagari.referral.organisation.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Read in queries only; {@link RegisterNames} writes the rows. */
@Entity
@Immutable
@Table(name = "register_name")
@IdClass(RegisterNameEntity.Key.class)
class RegisterNameEntity {

    /** An ending of a name. */
    record Key(String municipality, String register, String ending, UUID entryId) {}

    @Id
    String municipality;

    @Id
    String register;

    @Id
    String ending;

    @Id
    @Column(name = "entry_id")
    UUID entryId;
}
