package org.tsunagari.directory.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in one width and one case (NFKC, lower case), that still knows where each of its characters came from. Normalised
 * by extended grapheme clusters, because half-width kana carry their voicing mark as a character of its own.
 */
final class NormalText {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int KATAKANA_MINUS_HIRAGANA = 'ア' - 'あ';

    private final String text;
    private final int[] origin;

    private NormalText(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    static NormalText of(String original) {
        StringBuilder normal = new StringBuilder(original.length());
        int[] origin = new int[original.length() + 1];
        Matcher graphemes = GRAPHEME.matcher(original);
        while (graphemes.find()) {
            String one = Normalizer.normalize(graphemes.group(), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            origin = roomFor(origin, normal.length() + one.length());
            for (int i = 0; i < one.length(); i++) {
                origin[normal.length() + i] = graphemes.start();
            }
            normal.append(one);
        }
        origin[normal.length()] = original.length();
        return new NormalText(normal.toString(), origin);
    }

    private static int[] roomFor(int[] origin, int length) {
        return length < origin.length ? origin : Arrays.copyOf(origin, 2 * length + 1);
    }

    String text() {
        return text;
    }

    /** Where the character at this index of {@link #text} began in the original. */
    int origin(int index) {
        return origin[index];
    }

    /** With hiragana as katakana; character by character. */
    String katakana() {
        return katakana(text);
    }

    static String katakana(String text) {
        StringBuilder katakana = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            katakana.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + KATAKANA_MINUS_HIRAGANA) : c);
        }
        return katakana.toString();
    }

    /** Whether it is written in kana only, as somebody types who does not know the characters, or the keyboard's. */
    static boolean isKana(String katakana) {
        return !katakana.isEmpty()
                && katakana.chars().allMatch(c -> (c >= 'ァ' && c <= 'ヺ') || c == 'ー' || c == 'ヽ' || c == 'ヾ');
    }
}
