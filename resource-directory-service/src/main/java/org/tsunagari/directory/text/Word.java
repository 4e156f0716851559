package org.tsunagari.directory.text;

/**
 * A word of a text.
 *
 * @param base in its base form
 * @param reading in katakana; the written word where the dictionary knows none
 * @param written as it stands there, hiragana as katakana
 * @param start index within the normal text
 * @param end index behind it
 */
record Word(String base, String reading, String written, int start, int end) {

    boolean isWrittenInKana() {
        return NormalText.isKana(written);
    }
}
