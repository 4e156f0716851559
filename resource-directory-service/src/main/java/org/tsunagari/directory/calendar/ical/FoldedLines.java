package org.tsunagari.directory.calendar.ical;

/**
 * Lines of at most 75 octets (RFC 5545, section 3.1). ical4j counts characters, of which a Japanese one has three; some
 * calendars cut such a line within a character.
 */
final class FoldedLines {

    private static final int MOST = 75;

    private FoldedLines() {}

    static String fold(String calendar) {
        String unfolded = calendar.replaceAll("\\r?\\n[ \\t]", "");
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 20);
        for (String line : unfolded.split("\\r?\\n", -1)) {
            if (!line.isEmpty()) {
                append(line, folded);
                folded.append("\r\n");
            }
        }
        return folded.toString();
    }

    private static void append(String line, StringBuilder folded) {
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int point = line.codePointAt(i);
            int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (octets + size > MOST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += size;
        }
    }
}
