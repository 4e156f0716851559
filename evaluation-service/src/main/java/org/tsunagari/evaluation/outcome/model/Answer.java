package org.tsunagari.evaluation.outcome.model;

import java.util.Optional;

/**
 * The answer to one item. What was not answered stays missing: it is never a zero.
 *
 * @param note what was noted beside it
 */
public record Answer(String item, Optional<Integer> score, Optional<String> note) {

    static Answer missing(String item) {
        return new Answer(item, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Answer[item=" + item + "]";
    }
}
