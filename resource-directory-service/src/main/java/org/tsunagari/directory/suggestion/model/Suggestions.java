package org.tsunagari.directory.suggestion.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The suggestions of the municipality in hand. */
public interface Suggestions {

    /** Nobody else adds one for this account until the end of the transaction. */
    int madeSince(String account, Instant since);

    void add(String account, Suggestion suggestion);

    Optional<Suggestion> find(UUID id);

    /** The same, kept from others' changes until the transaction ends. */
    Optional<Suggestion> findForChange(UUID id);

    boolean isFrom(String account, UUID id);

    void decide(Suggestion decided);

    /** The oldest first. */
    List<Suggestion> list(Wanted wanted, Optional<UUID> after, int limit);

    /** What is looked for; what is empty does not matter. */
    record Wanted(
            Optional<String> account,
            Optional<SuggestionState> state,
            Optional<SuggestionKind> kind,
            Optional<UUID> resource) {}

    /** Takes away those that were decided before; what was said can be read by nobody any more. */
    int forgetDecidedBefore(Instant time);
}
