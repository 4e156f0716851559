package org.tsunagari.directory.usage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {

    private static final int NEED = 4;
    private static final int HOUSEHOLD = 2;
    private static final int AGE = 1;
    private static final int WHOLE = NEED | HOUSEHOLD | AGE;

    @ParameterizedTest(name = "{0} people: {1}")
    @CsvSource({"0,-1", "4,-1", "5,5", "9,5", "10,10", "23,20"})
    void fewer_than_five_people_are_not_told_and_more_in_steps_of_five(int people, int told) {
        assertThat(SmallCells.told(Map.of(WHOLE, people), WHOLE))
                .isEqualTo(told < 0 ? OptionalInt.empty() : OptionalInt.of(told));
    }

    /** Whoever knows a whole and a part of it as they are told cannot say that one to four are left. */
    @Test
    void a_whole_and_its_part_never_tell_that_a_few_are_left() {
        for (int whole = 0; whole < 60; whole++) {
            for (int part = 0; part <= whole; part++) {
                assertThat(leastLeft(whole, part) > 0 && mostLeft(whole, part) < SmallCells.LEAST)
                        .as("%d of %d", part, whole)
                        .isFalse();
            }
        }
    }

    private static int leastLeft(int whole, int part) {
        return Math.max(0, least(whole) - most(part));
    }

    private static int mostLeft(int whole, int part) {
        return most(whole) - least(part);
    }

    /** The least number of which the same is told. */
    private static int least(int number) {
        return alike(number).min().orElseThrow();
    }

    /** The greatest number of which the same is told. */
    private static int most(int number) {
        return alike(number).max().orElseThrow();
    }

    private static IntStream alike(int number) {
        return IntStream.range(0, 100).filter(other -> SmallCells.told(other).equals(SmallCells.told(number)));
    }

    @Test
    void nothing_is_told_where_leaving_out_a_part_of_the_question_uncovers_a_few() {
        assertThat(SmallCells.told(Map.of(WHOLE, 8, NEED | AGE, 1), WHOLE)).isEmpty();
        assertThat(SmallCells.told(Map.of(WHOLE, 8, NEED | AGE, 5), WHOLE)).hasValue(5);
        assertThat(SmallCells.told(Map.of(WHOLE, 8, 0, 3), WHOLE)).isEmpty();
    }

    @Test
    void remainders_that_are_small_only_together_with_others_are_found_too() {
        // without the household 2 more, without the age 2 more, without both 9 more: each single step uncovers too few
        assertThat(SmallCells.told(Map.of(WHOLE, 10, NEED | AGE, 2, NEED | HOUSEHOLD, 2, NEED, 5), WHOLE))
                .isEmpty();
    }

    /** Whoever knows all answers to a question and to its parts cannot bound any remainder below five. */
    @Test
    void no_two_answers_differ_by_a_known_small_number() {
        Random random = new Random(20261124);
        for (int draw = 0; draw < 2_000; draw++) {
            Map<Integer, Integer> people = new HashMap<>();
            for (int cell = 0; cell <= WHOLE; cell++) {
                people.put(cell, random.nextInt(12));
            }
            OptionalInt told = SmallCells.told(people, WHOLE);
            if (told.isPresent()) {
                for (int asked = 0; asked < WHOLE; asked++) {
                    int parts = asked;
                    int remainder = people.entrySet().stream()
                            .filter(cell -> (cell.getKey() & parts) == parts && cell.getKey() != WHOLE)
                            .mapToInt(Map.Entry::getValue)
                            .sum();
                    assertThat(remainder).as("%s without %d", people, asked).matches(left -> left == 0 || left >= 5);
                }
            }
        }
    }
}
