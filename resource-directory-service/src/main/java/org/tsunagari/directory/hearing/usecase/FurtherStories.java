package org.tsunagari.directory.hearing.usecase;

import java.util.List;
import java.util.UUID;
import org.tsunagari.directory.hearing.model.Hearing;

/** Stories of a resource that were not told at a hearing: how it came to be. */
public interface FurtherStories {

    List<Hearing.Story> of(UUID resource);

    /**
     * Destroys one of them.
     *
     * @return whether there was one
     */
    boolean withdraw(UUID resource, UUID story);
}
