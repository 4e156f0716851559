package org.tsunagari.directory.gap.usecase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.gap.model.Answer;
import org.tsunagari.directory.gap.model.Gap;
import org.tsunagari.directory.gap.model.Missing;

/** What is missing in the municipality in hand. */
public interface Gaps {

    /**
     * By category, kind and district; in no order.
     *
     * @param category a category or kind
     */
    List<Gap> count(Optional<String> category, Optional<String> district);

    void add(Answer answer);

    /** The newest first, of resources that are published. */
    List<Answered> answers(Optional<UUID> before, int limit);

    /** What has come of gaps, each resource once for what was missing; the newest first, of resources that are published. */
    List<Arisen> arisen();

    /** A resource that came to be, and because of what. */
    record Arisen(Missing missing, UUID resource, String name) {}

    /** An answer, and what its resource is called. */
    record Answered(Answer answer, String resourceName) {

        Answered asEverybodyMayHear() {
            return new Answered(answer.asEverybodyMayHear(), resourceName);
        }
    }
}
