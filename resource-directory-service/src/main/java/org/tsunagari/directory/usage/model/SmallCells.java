package org.tsunagari.directory.usage.model;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What may be told of a number of people without telling of one (k-anonymity, Sweeney 2002): nothing below five; from
 * there on steps of five, so that no difference of two answers is exact; and nothing at all where leaving out a part of the
 * question would uncover a remainder of one to four.
 */
public final class SmallCells {

    /** Of fewer people nothing is told. */
    public static final int LEAST = 5;

    private SmallCells() {}

    /**
     * Of a number that stands beside others, of which it may be a part. Whole and part are told in the same steps, so what
     * is left between them is never known to be one to four: it may always be nothing, or five and more.
     *
     * @return a lower bound, a multiple of five; empty where nothing may be told
     */
    public static OptionalInt told(int number) {
        return number < LEAST ? OptionalInt.empty() : OptionalInt.of(number - number % LEAST);
    }

    /**
     * Of those who fulfil every part of a question.
     *
     * @param people how many fulfil exactly the parts of a bit set, by bit set
     * @param whole the bit set of all parts
     * @return a lower bound, a multiple of five; empty where nothing may be told
     */
    public static OptionalInt told(Map<Integer, Integer> people, int whole) {
        int wanted = people.getOrDefault(whole, 0);
        if (wanted < LEAST) {
            return OptionalInt.empty();
        }
        for (int asked = 0; asked < whole; asked++) {
            if ((asked & ~whole) == 0 && isSmall(fulfilling(people, asked) - wanted)) {
                return OptionalInt.empty();
            }
        }
        return told(wanted);
    }

    private static boolean isSmall(int remainder) {
        return remainder > 0 && remainder < LEAST;
    }

    private static int fulfilling(Map<Integer, Integer> people, int parts) {
        return people.entrySet().stream()
                .filter(cell -> (cell.getKey() & parts) == parts)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
