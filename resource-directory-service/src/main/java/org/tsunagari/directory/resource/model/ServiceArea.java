package org.tsunagari.directory.resource.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom it goes out or is open, by where they live.
 *
 * @param districts names; empty: no limit by district
 * @param radiusMetres how far it goes from its position
 */
public record ServiceArea(
        List<String> districts,
        @Nullable Integer radiusMetres,
        @Nullable String note) {

    public static final ServiceArea UNLIMITED = new ServiceArea(List.of(), null, null);

    public ServiceArea {
        districts = List.copyOf(districts);
    }

    /** Whether it says where, also to who knows no position: a radius alone does not. */
    public boolean isTold() {
        return !districts.isEmpty() || note != null;
    }
}
