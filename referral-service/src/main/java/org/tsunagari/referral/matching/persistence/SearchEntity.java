package org.tsunagari.referral.matching.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "person_search")
class SearchEntity {

    @Id
    UUID id;

    String municipality;
    String account;
    byte[] described;
    String candidates;

    @Column(name = "searched_at")
    Instant searchedAt;

    @Column(name = "valid_until")
    Instant validUntil;
}
