package org.tsunagari.directory.duplicate.usecase;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.directory.duplicate.model.Duplicates.Apart;
import org.tsunagari.directory.duplicate.model.Merge;
import org.tsunagari.directory.duplicate.model.Profile;

/** What is known of duplicates in the municipality in hand. */
public interface Merges {

    /** Everything that is not retired. */
    Collection<Profile> profiles();

    Set<Apart> toldApart();

    void tellApart(Apart apart, String account, Instant at);

    /** Moves what belongs to the merged record, and says what that was. */
    String move(UUID merged, UUID survivor);

    /** Moves it back, unless it is gone or has moved on. */
    void moveBack(Merge merge);

    void add(Merge merge);

    void reverse(UUID id, Instant at);

    /** The merge that holds for a merged record. */
    Optional<Merge> holding(UUID merged);

    /** Everything that was said about a surviving record, the newest first. */
    List<Merge> into(UUID survivor);
}
