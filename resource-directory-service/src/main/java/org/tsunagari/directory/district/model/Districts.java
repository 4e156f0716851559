package org.tsunagari.directory.district.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The districts of the municipality in hand. */
public interface Districts {

    /** In the municipality's order. */
    List<District> all();

    Optional<District> find(String name);

    /** The district whose boundary encloses the point; of several the first. */
    Optional<String> enclosing(double latitude, double longitude);

    /** How far a point lies outside of all boundaries, 0 within one; empty where none is known. */
    OptionalDouble metresTo(double latitude, double longitude);

    /** Nobody changes the set until the end of the transaction. Called before a resource is locked, as imports do. */
    void hold();

    /** Counts the changes of the whole set, from 0. */
    long version();

    /** The same, and nobody else changes the set until the end of the transaction. */
    long versionForChange();

    /** Whether a resource says that it is there, or for whom it is there; not whether one lies within its boundary. */
    boolean isNamed(String name);

    /** Counts as one change. */
    void remove(String name);

    /** What has to be said where the boundaries are shown. */
    Optional<Attribution> attribution();

    /**
     * Adds districts, or changes those of the same name; the others stay. Counts as one change.
     *
     * @param attribution empty: as it was
     */
    void put(List<District> districts, Optional<Attribution> attribution);
}
