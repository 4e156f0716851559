package org.tsunagari.directory.exchange.kml;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A placemark as it stands in the file.
 *
 * @param number among the placemarks, from 1
 * @param folder innermost, empty without one
 * @param texts of the elements that stand in it: {@code name}, {@code description} …
 * @param data of its ExtendedData, by name
 * @param geometry name of the element, empty without one
 * @param coordinates the first of its coordinates
 */
record Placemark(
        int number,
        String id,
        String folder,
        Map<String, String> texts,
        Map<String, String> data,
        String geometry,
        String coordinates) {

    static Placemark begin(int number, String id, String folder) {
        return new Placemark(number, id, folder, new LinkedHashMap<>(), new LinkedHashMap<>(), "", "");
    }

    Placemark at(String shape, String where) {
        return geometry.isEmpty() ? new Placemark(number, id, folder, texts, data, shape, where) : this;
    }
}
