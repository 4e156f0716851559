package org.tsunagari.directory.hearing.model;

import java.util.List;
import java.util.UUID;

/** Visits and hearings of the municipality in hand. */
public interface Hearings {

    void add(Visit visit);

    void add(Hearing hearing);

    /** The newest first. */
    List<Visit> visitsTo(UUID resource);

    /** The newest first. */
    List<Hearing> hearingsAt(UUID resource);

    /**
     * Takes a story out of its hearing; the others keep their ids.
     *
     * @return whether it was told at the resource
     */
    boolean withdraw(UUID resource, UUID story);
}
