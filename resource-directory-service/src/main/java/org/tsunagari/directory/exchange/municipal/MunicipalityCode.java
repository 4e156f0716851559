package org.tsunagari.directory.exchange.municipal;

/** Codes of local governments (全国地方公共団体コード): the five digits of JIS X 0401 and 0402, and a check digit. */
final class MunicipalityCode {

    private static final int DIGITS = 5;

    private MunicipalityCode() {}

    /** Digits times 6, 5, 4, 3, 2; eleven less the rest by eleven, of which the last digit. */
    static String withCheckDigit(String code) {
        if (!code.matches("[0-9]{5}")) {
            return code;
        }
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += (code.charAt(i) - '0') * (DIGITS + 1 - i);
        }
        return code + (11 - sum % 11) % 10;
    }
}
