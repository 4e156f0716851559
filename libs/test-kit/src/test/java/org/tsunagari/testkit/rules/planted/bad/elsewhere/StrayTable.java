package org.tsunagari.testkit.rules.planted.bad.elsewhere;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Planted: an entity by annotation outside persistence. */
@Entity
class StrayTable {
    @Id
    long id;
}
