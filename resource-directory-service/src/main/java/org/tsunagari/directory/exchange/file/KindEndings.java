package org.tsunagari.directory.exchange.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/**
 * The kind that the name of a place ends in, as that of 見本市立図書館 does. In Japanese a name says last what it is: 図書館前
 * is a bus stop, スーパー銭湯 a bath, and ライオンズ公園 has nothing to do with イオン. The endings are data,
 * {@code taxonomy/name-endings.csv}; what ends in none of them is not guessed at.
 */
public final class KindEndings {

    private static final String FILE = "/taxonomy/name-endings.csv";
    private static final String HEADER = "ending,kind";

    /** Where it is, in brackets: 中央公民館(東町). */
    private static final Pattern PLACE = Pattern.compile("\\s*[(\\[【][^)\\]】]*[)\\]】]$");

    /** What may follow: nothing, or which part of it this is, as in 図書館東分館. Not what is only in front of it or beside it. */
    private static final Pattern BRANCH = Pattern.compile("|\\s*(?![前横隣裏]|通り).{0,8}?([東西南北本分別新]館|分室|分院|本院|支所|出張所)");

    private static final List<Ending> ENDINGS = read();

    private KindEndings() {}

    private record Ending(String text, String kind) {

        @Nullable
        Found in(String name) {
            int at = name.lastIndexOf(text);
            String rest = at < 0 ? "" : name.substring(at + text.length());
            return at >= 0 && BRANCH.matcher(rest).matches() ? new Found(this, rest.length()) : null;
        }
    }

    /**
     * An ending in a name.
     *
     * @param before the end of the name, in characters
     */
    private record Found(Ending ending, int before) {

        private static final Comparator<Found> LAST_THEN_LONGEST = Comparator.comparingInt(Found::before)
                .thenComparing(found -> found.ending.text.length(), Comparator.reverseOrder());
    }

    /** The code of the kind. */
    public static Optional<String> kind(String name) {
        String plain = PLACE.matcher(
                        Normalizer.normalize(name, Normalizer.Form.NFKC).strip())
                .replaceAll("");
        return ENDINGS.stream()
                .map(ending -> ending.in(plain))
                .filter(Objects::nonNull)
                .min(Found.LAST_THEN_LONGEST)
                .map(found -> found.ending().kind());
    }

    private static List<Ending> read() {
        try (InputStream file = KindEndings.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + ": absent (expected: on the class path)");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            String header = lines.readLine();
            if (!HEADER.equals(header)) {
                throw new IllegalStateException("header: " + header + " (expected: " + HEADER + ")");
            }
            return lines.lines().map(KindEndings::ending).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ending ending(String line) {
        String[] column = line.split(",", -1);
        if (column.length != 2) {
            throw new IllegalStateException("line: " + line + " (expected: 2 columns)");
        }
        return new Ending(column[0], ConnectionKinds.get(column[1]).code());
    }
}
