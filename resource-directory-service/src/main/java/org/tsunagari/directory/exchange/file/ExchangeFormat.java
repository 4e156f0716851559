package org.tsunagari.directory.exchange.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that resources come and go in. */
public enum ExchangeFormat {
    GEOJSON("application/geo+json", "geojson", "geojson"),
    KML("application/vnd.google-earth.kml+xml", "kml", "kml"),
    /** The same, packed. */
    KMZ("application/vnd.google-earth.kmz", "kmz", "kml"),
    /** The municipal open-data layout for public facilities. */
    CSV("text/csv;charset=UTF-8", "csv", "municipal-csv"),
    /** The package of tables of the Human Services Data Specification 3.0. */
    HSDS_CSV("application/zip", "zip", "hsds"),
    /** Its nested services. */
    HSDS_JSON("application/json", "json", "hsds");

    private final String mediaType;
    private final String extension;
    private final String source;

    ExchangeFormat(String mediaType, String extension, String source) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.source = source;
    }

    public static Optional<ExchangeFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /** Those in which ids mean the same, itself among them. */
    public List<ExchangeFormat> siblings() {
        return Arrays.stream(values())
                .filter(format -> format.source.equals(source))
                .toList();
    }

    /** As it stands in a URL. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the names of such files end. */
    public String extension() {
        return extension;
    }

    /** Within which external ids mean something, where nobody says otherwise. */
    public String source() {
        return source;
    }
}
