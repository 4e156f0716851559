package org.tsunagari.directory.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The lexemes of a document in the notation of PostgreSQL's tsvector, with positions, so that neighbours can be asked for,
 * and weights, so that a name counts more than a remark. What kind of lexeme it is says its first letter:
 *
 * <ul>
 *   <li>{@code w} a word in its base form, {@code r} a word as it is read, {@code h} a word that is written in kana;
 *   <li>{@code p} a pair of neighbouring characters, {@code q} a pair of the reading, for what the dictionary cuts otherwise;
 *   <li>{@code y} a group of synonyms, {@code f} a fact to filter by.
 * </ul>
 */
final class Lexemes {

    /** The limits of PostgreSQL: positions, positions of one lexeme, and bytes of one. */
    private static final int MAX_POSITION = 16_383;

    private static final int MAX_OCCURRENCES = 255;

    private static final int MAX_BYTES = 2046;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    /** Between two fields, so that no run of characters reaches from one into the other. */
    private static final int GAP = 10;

    private final Map<String, List<String>> occurrences = new LinkedHashMap<>();
    private int base = 1;

    /** Adds at an index of the current field. What is too long for a lexeme is no word; its pairs are found. */
    void add(String lexeme, int index, Weight weight) {
        if (lexeme.length() > 1 && fits(lexeme)) {
            List<String> places = occurrences.computeIfAbsent(clean(lexeme), key -> new ArrayList<>());
            if (places.size() < MAX_OCCURRENCES) {
                places.add(Math.min(base + index, MAX_POSITION) + weight.name());
            }
        }
    }

    void addFact(String lexeme) {
        occurrences.computeIfAbsent(clean(lexeme), key -> new ArrayList<>());
    }

    void endField(int length) {
        base += length + GAP;
    }

    /** {@code 'wカフェ':1A,40D 'fCAFE'} */
    String tsvector() {
        return occurrences.entrySet().stream()
                .map(entry -> quoted(entry.getKey())
                        + (entry.getValue().isEmpty() ? "" : ":" + String.join(",", entry.getValue())))
                .collect(Collectors.joining(" "));
    }

    /** Whether the database takes it as one lexeme. */
    static boolean fits(String lexeme) {
        return lexeme.length() <= MAX_BYTES / MOST_BYTES_OF_A_CHARACTER
                || clean(lexeme).getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** Without what would end a lexeme. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '\'' && c != '\\' && c != 0)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static String quoted(String lexeme) {
        return "'" + clean(lexeme) + "'";
    }
}
