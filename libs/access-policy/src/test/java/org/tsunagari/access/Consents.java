package org.tsunagari.access;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The invented people, places and consents that the tests speak about. */
final class Consents {

    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    static final String NABARI = "24208";
    static final String IGA = "24216";

    static final Recipient CENTRE = organisation(0x100, "CENTRE");
    static final Recipient CLINIC = organisation(0x101, "PRIMARY_CARE");
    static final Recipient OTHER_CLINIC = organisation(0x111, "PRIMARY_CARE");
    static final Recipient PHARMACY = organisation(0x102, "PHARMACY");
    static final Recipient HEALTH_ROOM = organisation(0x103, "NEIGHBOURHOOD_HEALTH_ROOM");
    static final Recipient HOSPITAL = organisation(0x104, "SECONDARY_CARE");
    static final UUID PERSON = new UUID(0x4000, 1);
    static final UUID SOMEBODY_ELSE = new UUID(0x4000, 2);

    private Consents() {}

    static ConsentSnapshot none() {
        return ConsentSnapshot.none(PERSON);
    }

    /** Version 3, in force since yesterday for a year. */
    static ConsentSnapshot consent(Grant... grants) {
        return new ConsentSnapshot(
                PERSON,
                3,
                false,
                List.of(grants),
                NOW.minus(Duration.ofDays(1)),
                Optional.of(NOW.plus(Duration.ofDays(365))));
    }

    static ConsentSnapshot withdrawn(ConsentSnapshot given) {
        return given.apply(new ConsentChange.Withdrawn(PERSON, given.version() + 1, NOW));
    }

    static Grant to(Recipient recipient, Purpose purpose, DataCategory... categories) {
        return new Grant(Set.of(), Set.of(recipient.organisation()), Set.of(purpose), Set.of(categories));
    }

    static Grant toKind(String kind, Purpose purpose, DataCategory... categories) {
        return new Grant(Set.of(kind), Set.of(), Set.of(purpose), Set.of(categories));
    }

    static Grant everythingTo(Recipient recipient) {
        return new Grant(
                Set.of(recipient.kind()),
                Set.of(recipient.organisation()),
                EnumSet.allOf(Purpose.class),
                EnumSet.allOf(DataCategory.class));
    }

    private static Recipient organisation(int number, String kind) {
        return new Recipient(new UUID(0x4000, number), kind);
    }
}
