package org.tsunagari.directory.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in one width and one case (NFKC, lower case) and with one が in names, that still knows where each of its characters came from. Normalised
 * by extended grapheme clusters, because half-width kana carry their voicing mark as a character of its own.
 */
final class NormalText {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /**
     * What names write for が: 桔梗ヶ丘 and 桔梗ケ丘 are 桔梗が丘. At the end somebody is still typing. A full ケ that no
     * character follows begins a word of its own (林ケーキ店).
     */
    private static final Pattern GA = Pattern.compile("(?<=\\p{IsHan})(?:ヶ(?=\\p{IsHan}|$)|ケ(?=\\p{IsHan}))");

    /** Behind a number it counts (三ヶ月), and is written as large as anybody likes. */
    private static final String NUMERALS = "一二三四五六七八九十百千数何幾";

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
        return new NormalText(spoken(normal.toString()), origin);
    }

    /** One character for one, so that each still knows where it came from. */
    private static String spoken(String text) {
        return GA.matcher(text).replaceAll(ke -> NUMERALS.indexOf(text.charAt(ke.start() - 1)) < 0 ? "が" : "ヶ");
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
