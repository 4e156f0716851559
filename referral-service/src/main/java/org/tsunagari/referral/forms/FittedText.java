package org.tsunagari.referral.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * Text set into a box.
 *
 * @param size in points
 * @param lines what stands in the box
 * @param end where the text that stands in the box ends; the text's length where all of it does
 */
record FittedText(double size, List<String> lines, int end) {

    /** Line pitch as a multiple of the type size. */
    static final double LEADING = 1.3;

    /**
     * A box on the form.
     *
     * @param width in points
     * @param height in points
     * @param sizes type sizes to try, in points, largest first
     */
    record Box(double width, double height, List<Double> sizes) {

        int capacity(double size) {
            return Math.max(1, (int) (height / (size * LEADING)));
        }
    }

    /**
     * The largest size at which all of it fits; failing that, what fits at the smallest.
     *
     * @param notice closes the box where the text goes on elsewhere
     */
    static FittedText into(Box box, String text, String notice, LineBreaker breaker) {
        for (double size : box.sizes()) {
            List<LineBreaker.Line> lines = breaker.lines(text, box.width(), size);
            if (lines.size() <= box.capacity(size)) {
                return new FittedText(size, texts(lines), text.length());
            }
        }
        double size = box.sizes().getLast();
        return cut(breaker.lines(text, box.width(), size), box, size, notice, breaker);
    }

    private static FittedText cut(
            List<LineBreaker.Line> lines, Box box, double size, String notice, LineBreaker breaker) {
        int whole = box.capacity(size) - 1;
        LineBreaker.Line last = lines.get(whole);
        String beginning = breaker.beginning(last.text(), notice, box.width(), size);
        List<String> shown = new ArrayList<>(texts(lines.subList(0, whole)));
        shown.add(beginning + notice);
        return new FittedText(size, List.copyOf(shown), last.start() + beginning.length());
    }

    private static List<String> texts(List<LineBreaker.Line> lines) {
        return lines.stream().map(LineBreaker.Line::text).toList();
    }
}
