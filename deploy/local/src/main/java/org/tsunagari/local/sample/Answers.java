package org.tsunagari.local.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The six items of the assessment sheet (名張市社会的処方シート), whose fifth is access to medical and welfare services. */
final class Answers {

    /** In the order of the sheet and of the columns of {@code outcomes.csv}. */
    static final List<String> ITEMS = List.of(
            "BASICS_OF_LIFE", "RESOURCES", "CONNECTIONS", "LEARNING_AND_DECIDING", "ACCESS_TO_CARE", "BEING_OF_USE");

    private Answers() {}

    static List<Sample.ModelCase.Answer> of(Sample.Outcome row) {
        @Nullable
        Integer[] scores = {
            row.basicsOfLife(),
            row.resources(),
            row.connections(),
            row.learningAndDeciding(),
            row.accessToCare(),
            row.beingOfUse()
        };
        return IntStream.range(0, ITEMS.size())
                .mapToObj(item -> new Sample.ModelCase.Answer(
                        ITEMS.get(item), Arrays.asList(scores).get(item), null))
                .toList();
    }
}
