package org.tsunagari.testkit.rules.planted.bad.model;

import jakarta.transaction.Transactional;

/** Planted: a model that knows transactions. */
class PlanThatPersists {
    Class<?> framework() {
        return Transactional.class;
    }
}
