package org.tsunagari.referral.likeness.quality;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Katakana in half width, as older systems print it. */
final class HalfWidth {

    private static final Map<String, String> BY_FULL = new HashMap<>();

    static {
        for (char half = 'ｦ'; half <= 'ﾟ'; half++) {
            BY_FULL.put(Normalizer.normalize(String.valueOf(half), Normalizer.Form.NFKC), String.valueOf(half));
        }
    }

    private HalfWidth() {}

    static String of(String katakana) {
        StringBuilder half = new StringBuilder();
        Normalizer.normalize(katakana, Normalizer.Form.NFD)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(c -> half.append(BY_FULL.getOrDefault(c, c)));
        return half.toString();
    }
}
