package org.tsunagari.testkit.rules.planted.good.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class PlanEntity {
    @Id
    long id;
}
