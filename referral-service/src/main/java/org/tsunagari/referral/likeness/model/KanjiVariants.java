package org.tsunagari.referral.likeness.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Forms of one character that people and registers use for the same name (新旧字体・異体字): each is folded into the one
 * that stands first in its line of {@code likeness/kanji-variants.txt}.
 */
final class KanjiVariants {

    private static final Map<Integer, Integer> FOLDED = read();
    private static final int REPEATED = '々';

    private KanjiVariants() {}

    /** A name as written, in the folded forms, one width, without separators; 々 written out. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        int before = ' ';
        for (int c : Width.join(Width.unify(text)).codePoints().toArray()) {
            int standard = c == REPEATED ? before : FOLDED.getOrDefault(c, c);
            folded.appendCodePoint(standard);
            before = standard;
        }
        return folded.toString();
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> variants = new HashMap<>();
        for (String line : text().split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int[] forms = line.strip().codePoints().toArray();
                for (int i = 1; i < forms.length; i++) {
                    Integer twice = variants.put(forms[i], forms[0]);
                    if (twice != null) {
                        throw new IllegalStateException("kanji-variants.txt: one character in two lines");
                    }
                }
            }
        }
        return Map.copyOf(variants);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(
                KanjiVariants.class.getResourceAsStream("/likeness/kanji-variants.txt"), "kanji-variants.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
