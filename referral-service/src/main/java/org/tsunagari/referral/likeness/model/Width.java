package org.tsunagari.referral.likeness.model;

import java.text.Normalizer;

/** Full and half width are one: Unicode NFKC, which also joins half-width kana with their marks. */
final class Width {

    private Width() {}

    static String unify(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Without anything that separates words: spaces and middle dots. */
    static String join(String text) {
        return text.replaceAll("[\\s\\u00a0・･.]", "");
    }
}
