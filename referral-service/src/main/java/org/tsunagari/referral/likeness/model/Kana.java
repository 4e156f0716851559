package org.tsunagari.referral.likeness.model;

import java.text.Normalizer;
import java.util.Map;

/**
 * Readings of names in three normal forms, each coarser than the one before: {@link #plain} (script and width),
 * {@link #loose} (small kana, long vowels, kana of one sound), {@link #unvoiced} (marks of voicing too, for blocking only).
 */
final class Kana {

    private static final int KATAKANA_MINUS_HIRAGANA = 'ア' - 'あ';
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";

    /** Kana that sound alike today. */
    private static final Map<String, String> SAME_SOUND = Map.of("ヂ", "ジ", "ヅ", "ズ", "ヲ", "オ", "ヰ", "イ", "ヱ", "エ");

    private static final String A = "アカガサザタダナハバパマヤラワ";
    private static final String I = "イキギシジチニヒビピミリ";
    private static final String U = "ウクグスズツヌフブプムユルヴ";
    private static final String E = "エケゲセゼテデネヘベペメレ";
    private static final String O = "オコゴソゾトドノホボポモヨロ";

    private Kana() {}

    /** Katakana of one width, without separators. */
    static String plain(String text) {
        String joined = Width.join(Width.unify(text));
        StringBuilder katakana = new StringBuilder(joined.length());
        joined.codePoints()
                .forEach(c -> katakana.appendCodePoint(
                        c >= 'ぁ' && c <= 'ゖ' ? c + KATAKANA_MINUS_HIRAGANA : isLongMark(c) ? 'ー' : c));
        return katakana.toString();
    }

    /** Whether a text is in kana throughout, of either script and width, so that it says how it is read. */
    static boolean isKana(String text) {
        String plain = plain(text);
        return !plain.isEmpty() && plain.codePoints().allMatch(c -> c >= 'ァ' && c <= 'ヺ' || c == 'ー');
    }

    /** Besides: ッ as ツ, ヂ as ジ, and no long vowels, however they are written (オオノ, オウノ, オーノ). */
    static String loose(String text) {
        StringBuilder large = new StringBuilder();
        plain(text).codePoints().forEach(c -> {
            int small = SMALL.indexOf(c);
            large.appendCodePoint(small < 0 ? c : LARGE.charAt(small));
        });
        String sound = large.toString();
        for (Map.Entry<String, String> same : SAME_SOUND.entrySet()) {
            sound = sound.replace(same.getKey(), same.getValue());
        }
        return shortVowels(sound);
    }

    /** Besides: タカタ as タカダ. */
    static String unvoiced(String text) {
        String marks = Normalizer.normalize(loose(text), Normalizer.Form.NFD);
        return marks.replaceAll("[\\u3099\\u309a]", "");
    }

    private static String shortVowels(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        char before = ' ';
        for (char c : text.toCharArray()) {
            if (!prolongs(before, c)) {
                kept.append(c);
                before = c;
            }
        }
        return kept.toString();
    }

    /** Whether a kana only makes the one before longer: ー, or its own vowel, or ウ after o, イ after e. */
    private static boolean prolongs(char before, char c) {
        return switch (c) {
            case 'ー' -> true;
            case 'ア' -> A.indexOf(before) >= 0;
            case 'イ' -> I.indexOf(before) >= 0 || E.indexOf(before) >= 0;
            case 'ウ' -> U.indexOf(before) >= 0 || O.indexOf(before) >= 0;
            case 'エ' -> E.indexOf(before) >= 0;
            case 'オ' -> O.indexOf(before) >= 0;
            default -> false;
        };
    }

    private static boolean isLongMark(int c) {
        return c == '-' || c == 'ー' || c == '‐' || c == '‑' || c == '–' || c == '—' || c == '―' || c == '−' || c == '~';
    }
}
