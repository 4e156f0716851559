package org.tsunagari.testkit.rules.planted.bad.usecase;

import jakarta.inject.Inject;
import java.time.Clock;

/** Planted: field injection. */
class InjectIntoField {
    @Inject
    Clock clock;
}
