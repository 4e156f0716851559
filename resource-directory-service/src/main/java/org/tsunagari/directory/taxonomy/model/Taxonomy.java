package org.tsunagari.directory.taxonomy.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Formality;

/**
 * All versions of the taxonomy, in files of their own, so that what was counted by an old one can still be read. The newest
 * is the vocabulary of connections that all services share; a test holds the two together.
 */
public final class Taxonomy {

    private static final List<TaxonomyVersion> VERSIONS = read();

    private Taxonomy() {}

    /** The oldest first. */
    public static List<TaxonomyVersion> versions() {
        return VERSIONS;
    }

    public static TaxonomyVersion current() {
        return VERSIONS.getLast();
    }

    public static Optional<TaxonomyVersion> version(int number) {
        return VERSIONS.stream().filter(known -> known.version() == number).findFirst();
    }

    private static List<TaxonomyVersion> read() {
        return lines("versions").stream()
                .map(line -> line.split(",", 3))
                .map(column -> new TaxonomyVersion(
                        Integer.parseInt(column[0]),
                        LocalDate.parse(column[1]),
                        column[2],
                        lines(column[0]).stream().map(Taxonomy::term).toList()))
                .toList();
    }

    private static TaxonomyTerm term(String line) {
        String[] column = line.split(",", -1);
        return new TaxonomyTerm(
                TaxonomyTerm.Level.valueOf(column[0]),
                column[1],
                given(column[2]),
                given(column[3]) == null ? null : Formality.valueOf(column[3]),
                column[4],
                column[5]);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Without the header. */
    private static List<String> lines(String file) {
        String path = "/taxonomy/" + file + ".csv";
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Taxonomy.class.getResourceAsStream(path), path), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
