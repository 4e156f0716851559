package org.tsunagari.directory.hsds.mapping;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids of what HSDS keeps apart and we do not: the organisation behind a service, where it is, and that it is there. Each
 * follows from the resource's id, and leads back to it.
 */
public enum HsdsIds {
    SERVICE(0L),
    ORGANIZATION(0x1a5c_93e7_40d2L),
    LOCATION(0x2b6d_a4f8_51e3L),
    SERVICE_AT_LOCATION(0x3c7e_b509_62f4L);

    /** Leaves the variant's bits as they are. */
    private final long mark;

    HsdsIds(long mark) {
        this.mark = mark;
    }

    public UUID of(UUID resource) {
        return new UUID(resource.getMostSignificantBits(), resource.getLeastSignificantBits() ^ mark);
    }

    public UUID resource(UUID id) {
        return of(id);
    }

    /** Of a part that nobody asks for by its id. */
    static String part(UUID resource, String path) {
        return named(resource + "/" + path);
    }

    /** Of something that is the same everywhere. */
    static String named(String name) {
        return UUID.nameUUIDFromBytes(("tsunagari/hsds/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
