package org.tsunagari.acceptance.bench;

import java.util.Arrays;

/** What was measured, as a page of Markdown. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    Report(String conditions) {
        text.append(conditions).append("\n");
    }

    /** A section, a sentence on what was done, and the head of its table. */
    void table(String title, String about, String... columns) {
        text.append("\n## ").append(title).append("\n").append(about).append("\n\n");
        line(columns);
        line(Arrays.stream(columns).map(column -> "---").toArray(String[]::new));
    }

    void row(String... cells) {
        line(cells);
        System.out.println("   " + String.join("   ", cells));
    }

    void skipped(String title, String why) {
        text.append("\n## ").append(title).append("\nSkipped: ").append(why).append("\n");
        System.out.println("   skipped: " + why);
    }

    String markdown() {
        return text.toString();
    }

    private void line(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
