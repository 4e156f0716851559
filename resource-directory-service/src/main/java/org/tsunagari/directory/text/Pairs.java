package org.tsunagari.directory.text;

import java.util.ArrayList;
import java.util.List;

/** Pairs of neighbouring letters, by code points: a character beyond the basic plane is one letter too. */
final class Pairs {

    private Pairs() {}

    /**
     * A pair, or the last letter of a run, which stands alone.
     *
     * @param index counted in code points
     */
    record Pair(String letters, int index) {}

    static List<Pair> of(String text) {
        int[] points = text.codePoints().toArray();
        List<Pair> pairs = new ArrayList<>(points.length);
        for (int i = 0; i < points.length; i++) {
            if (Character.isLetterOrDigit(points[i])) {
                boolean paired = i + 1 < points.length && Character.isLetterOrDigit(points[i + 1]);
                pairs.add(new Pair(new String(points, i, paired ? 2 : 1), i));
            }
        }
        return pairs;
    }

    /** Runs of letters. */
    static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                run.appendCodePoint(point);
            } else if (!run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
        });
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }
}
