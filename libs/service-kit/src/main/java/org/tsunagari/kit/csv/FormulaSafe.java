package org.tsunagari.kit.csv;

/**
 * A spreadsheet runs a cell that begins with one of these as a formula (OWASP, "CSV Injection"). Such cells get an
 * apostrophe before them, which spreadsheets hide; reading takes it away again.
 */
final class FormulaSafe {

    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    private FormulaSafe() {}

    static String of(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    static String undo(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
