package org.tsunagari.kit.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Ids of what we create: UUIDv7 (RFC 9562), ordered by time, so that indexes grow at one end. */
public final class Ids {

    private static final NoArgGenerator VERSION_7 = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    public static UUID next() {
        return VERSION_7.generate();
    }
}
