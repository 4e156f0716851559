package org.tsunagari.referral.forms;

import java.util.List;

/**
 * A document of any length: headings, and below each of them items of labelled values.
 *
 * @param lines what stands below the title
 */
public record PrintedFile(String title, List<String> lines, FormMark mark, List<Section> sections) {

    public PrintedFile {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
    }

    /** A heading with its items. */
    public record Section(String heading, List<List<Entry>> items) {}

    /** A value with its label. */
    public record Entry(String label, String value) {

        @Override
        public String toString() {
            return "Entry[" + label + "]";
        }
    }

    @Override
    public String toString() {
        return "PrintedFile[" + title + "]";
    }
}
