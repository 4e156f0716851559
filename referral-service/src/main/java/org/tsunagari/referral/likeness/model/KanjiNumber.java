package org.tsunagari.referral.likeness.model;

/** Numbers below a thousand as kanji: 十六, 二〇三, 百二十. */
final class KanjiNumber {

    private static final String DIGITS = "〇一二三四五六七八九";

    private KanjiNumber() {}

    static int value(String kanji) {
        int value = 0;
        int digits = 0;
        for (char c : kanji.toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : 0;
            if (unit == 0) {
                digits = digits * 10 + DIGITS.indexOf(c);
            } else {
                value += Math.max(digits, 1) * unit;
                digits = 0;
            }
        }
        return value + digits;
    }
}
