package org.tsunagari.directory.suggestion.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody suggests, and what became of it. Who made it is not kept, only by what an account can find its own.
 *
 * @param resource the resource that it is about; of an accepted new one, the draft that came of it
 * @param words what was said
 * @param decision null while nobody has decided
 */
public record Suggestion(
        UUID id,
        SuggestionKind kind,
        @Nullable UUID resource,
        Words words,
        Instant madeAt,
        SuggestionState state,
        @Nullable Decision decision,
        long version) {

    /**
     * What was said.
     *
     * @param contact how to reach who made it, if they wish so
     */
    public record Words(
            @Nullable SuggestedFields fields,
            @Nullable String message,
            @Nullable String contact) {

        @Override
        public String toString() {
            return "Words[…]";
        }
    }

    /**
     * What became of it.
     *
     * @param reason why not
     * @param answer to who made it
     */
    public record Decision(
            Instant at,
            @Nullable DeclineReason reason,
            @Nullable String answer) {

        @Override
        public String toString() {
            return "Decision[" + at + "]";
        }
    }

    public Suggestion decided(SuggestionState next, @Nullable UUID about, Decision why) {
        return new Suggestion(id, kind, about, words, madeAt, next, why, version + 1);
    }
}
