package org.tsunagari.directory.search.model;

import java.util.List;
import java.util.Optional;

/**
 * What is looked for; everything given must hold.
 *
 * @param kinds leaves of the taxonomy; with {@code categories} any of them
 * @param withinMetres along the ground
 */
public record SearchCriteria(
        Optional<Point> near,
        Optional<Integer> withinMetres,
        List<String> kinds,
        List<String> categories,
        List<String> layers,
        Optional<String> district,
        Optional<String> text) {

    /** WGS 84 degrees. Never printed: it may be somebody's home. */
    public record Point(double latitude, double longitude) {

        @Override
        public String toString() {
            return "Point[…]";
        }
    }
}
