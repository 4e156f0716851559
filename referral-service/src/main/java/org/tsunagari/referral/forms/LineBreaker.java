package org.tsunagari.referral.forms;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Breaks text into lines of a width by the rules of Japanese composition (行頭・行末禁則). */
final class LineBreaker {

    /** Not at a line's start (行頭禁則); the JDK's rules know the others, such as 、。」ー. */
    private static final String NOT_AT_START = "・：；〜";

    /** @param start where the line begins in the text that was broken */
    record Line(int start, String text) {}

    private final Typeface typeface;

    LineBreaker(Typeface typeface) {
        this.typeface = typeface;
    }

    /**
     * @param width in points
     * @param size in points
     */
    List<Line> lines(String text, double width, double size) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n", -1)) {
            addLines(lines, start, paragraph, width, size);
            start += paragraph.length() + 1;
        }
        return lines;
    }

    boolean fits(String text, double width, double size) {
        return typeface.width(text.stripTrailing(), size) <= width;
    }

    /** The longest beginning of {@code text} that fits together with {@code suffix}, ending where a line may end. */
    String beginning(String text, String suffix, double width, double size) {
        int reached = reach(text, 0, text.length(), width - typeface.width(suffix, size), size);
        int lineEnd = lineEnds(text).filter(end -> end <= reached).max().orElse(reached);
        return text.substring(0, lineEnd);
    }

    /** How far text from {@code start} fits; looks only as far as a line is wide, so long words take linear time. */
    private int reach(String text, int start, int end, double width, double size) {
        double left = width;
        int reached = start;
        while (reached < end) {
            int next = text.offsetByCodePoints(reached, 1);
            left -= typeface.width(text.substring(reached, next), size);
            if (left < 0) {
                break;
            }
            reached = next;
        }
        return reached;
    }

    private void addLines(List<Line> lines, int offset, String paragraph, double width, double size) {
        int lineStart = 0;
        int end = 0;
        for (int next : lineEnds(paragraph).toArray()) {
            if (!fits(paragraph.substring(lineStart, next), width, size)) {
                if (end > lineStart) {
                    lines.add(line(offset, paragraph, lineStart, end));
                    lineStart = end;
                }
                lineStart = cutTooLong(lines, offset, paragraph, lineStart, next, width, size);
            }
            end = next;
        }
        lines.add(line(offset, paragraph, lineStart, paragraph.length()));
    }

    /** A piece without any break (a web address, 。。。。) is cut where it must be; returns where its rest begins. */
    private int cutTooLong(
            List<Line> lines, int offset, String paragraph, int start, int end, double width, double size) {
        int visibleEnd = start + paragraph.substring(start, end).stripTrailing().length();
        int lineStart = start;
        int reached = reach(paragraph, lineStart, visibleEnd, width, size);
        while (reached < visibleEnd) {
            int lineEnd = reached > lineStart ? reached : paragraph.offsetByCodePoints(lineStart, 1);
            lines.add(line(offset, paragraph, lineStart, lineEnd));
            lineStart = lineEnd;
            reached = reach(paragraph, lineStart, visibleEnd, width, size);
        }
        return lineStart;
    }

    private static IntStream lineEnds(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.JAPAN);
        breaks.setText(text);
        return IntStream.generate(breaks::next)
                .takeWhile(end -> end != BreakIterator.DONE)
                .filter(end -> end == text.length() || NOT_AT_START.indexOf(text.charAt(end)) < 0);
    }

    private static Line line(int offset, String paragraph, int start, int end) {
        return new Line(offset + start, paragraph.substring(start, end).stripTrailing());
    }
}
