package org.tsunagari.referral.forms;

import java.util.ArrayList;
import java.util.List;

/** Lays what did not fit on the form out on further pages. */
final class Continuation {

    /** Type size of the continuation pages, in points. */
    static final double SIZE = 10.5;

    /** A heading is not left alone at a page's foot: at least this many lines of its text follow. */
    private static final int LINES_BELOW_HEADING = 2;

    private Continuation() {}

    /** @param label which part of the form the text continues */
    record Section(String label, String text) {}

    static List<List<String>> pages(List<Section> sections, FittedText.Box box, LineBreaker breaker) {
        int capacity = box.capacity(SIZE);
        List<List<String>> pages = new ArrayList<>();
        List<String> page = new ArrayList<>();
        for (Section section : sections) {
            if (!page.isEmpty() && page.size() + 2 + LINES_BELOW_HEADING > capacity) {
                pages.add(page);
                page = new ArrayList<>();
            }
            if (!page.isEmpty()) {
                page.add("");
            }
            page.add("【" + section.label() + "】");
            for (LineBreaker.Line line : breaker.lines(section.text(), box.width(), SIZE)) {
                if (page.size() == capacity) {
                    pages.add(page);
                    page = new ArrayList<>();
                }
                page.add(line.text());
            }
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }
}
