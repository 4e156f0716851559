package org.tsunagari.directory.resource.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The resources of the municipality in hand. */
public interface Resources {

    Optional<Resource> find(ResourceId id);

    /** The same as it is now, and nobody else changes or adds it until the end of the transaction. */
    Optional<Resource> findForChange(ResourceId id);

    /** Those that there are, in the order asked for. */
    List<Resource> findAll(List<ResourceId> ids);

    void add(Resource resource);

    void change(Resource resource);

    /**
     * Passes every resource that has a position, and keeps what comes back.
     *
     * @param relocated is told each one that is another now, after it is written
     */
    void relocateAll(UnaryOperator<Resource> relocation, Consumer<Resource> relocated);

    /** Something that belongs to it has changed, and so has what is given out of it. */
    void touch(ResourceId id);

    /**
     * What may change from day to day, and has a version of its own.
     *
     * @param capacity null: it is not known any more
     */
    void setCapacity(ResourceId id, @Nullable Capacity capacity, long version);
}
