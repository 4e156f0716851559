package org.tsunagari.directory.resource.model;

import java.util.Optional;

/**
 * Where it really is, in WGS 84 degrees. Only {@link #shown} leaves the directory.
 *
 * @param precision how far it can be trusted; EXACT or APPROXIMATE
 */
public record Position(double latitude, double longitude, PositionPrecision precision) {

    /**
     * What may be told. Everything that anybody can observe starts from it: answers, exports, distances, the order of
     * lists, the borders of a search. A distance from the true position would betray it to whoever asks three times.
     *
     * @param disclosure how much of it
     * @param district the middle of the district, where it is known
     * @return empty where nothing coarse enough is known
     */
    public Optional<ShownPosition> shown(PositionDisclosure disclosure, Optional<ShownPosition> district) {
        return switch (disclosure) {
            case EXACT -> Optional.of(new ShownPosition(latitude, longitude, precision));
            case BLOCK -> Optional.of(block());
            case DISTRICT -> district;
        };
    }

    /** The middle of the block that it lies in. */
    public ShownPosition block() {
        return GridSquare.around(latitude, longitude).middle();
    }
}
