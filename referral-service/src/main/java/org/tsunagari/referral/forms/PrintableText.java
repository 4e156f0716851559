package org.tsunagari.referral.forms;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns anything into text that the form's font can draw. What it cannot draw is shown as 〓 (the Japanese printers'
 * sign for a missing sort), never dropped and never an error; only characters that are invisible by definition vanish.
 */
final class PrintableText {

    static final int MISSING = '〓';

    /**
     * CJK compatibility ideographs (the 神 of U+FA19, the 﨑 of U+FA11) are how people write their names; Unicode
     * normalisation would replace many of them by another shape, so only the text between them is composed.
     */
    private static final Pattern COMPOSABLE = Pattern.compile("[^\\x{F900}-\\x{FAFF}\\x{2F800}-\\x{2FA1F}]+");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\x{85}\\x{2028}\\x{2029}]");

    private static final Pattern BLANK_LINES_AHEAD = Pattern.compile("\\A(?:[ 　]*\\n)+");

    private final Typeface typeface;

    PrintableText(Typeface typeface) {
        this.typeface = typeface;
    }

    /** Lines stay lines ({@code \n}); everything else becomes drawable. */
    String clean(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        String composed = COMPOSABLE
                .matcher(lines)
                .replaceAll(
                        match -> Matcher.quoteReplacement(Normalizer.normalize(match.group(), Normalizer.Form.NFC)));
        StringBuilder drawable = new StringBuilder(composed.length());
        composed.codePoints().forEach(codePoint -> append(drawable, codePoint));
        return BLANK_LINES_AHEAD.matcher(drawable).replaceFirst("").stripTrailing();
    }

    /** For a value of one line. */
    String cleanLine(String text) {
        return clean(text).replace('\n', ' ').strip();
    }

    private void append(StringBuilder drawable, int codePoint) {
        if (codePoint == '\n') {
            drawable.append('\n');
        } else if (codePoint == '\t' || Character.getType(codePoint) == Character.SPACE_SEPARATOR) {
            drawable.appendCodePoint(codePoint == '　' ? codePoint : ' ');
        } else if (!isInvisible(codePoint)) {
            drawable.appendCodePoint(typeface.has(codePoint) && !isControl(codePoint) ? codePoint : MISSING);
        }
    }

    /** Joiners, zero-width spaces, soft hyphens and variation selectors: without them the base character is drawn. */
    private static boolean isInvisible(int codePoint) {
        return (codePoint >= 0x200B && codePoint <= 0x200D)
                || codePoint == 0x00AD
                || codePoint == 0x2060
                || codePoint == 0xFEFF
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
