package org.tsunagari.directory.resource.model;

import java.util.Optional;

/** The resources of the municipality in hand. */
public interface Resources {

    Optional<Resource> find(ResourceId id);

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Resource> findForChange(ResourceId id);

    /**
     * @return false when somebody else has added it meanwhile
     */
    boolean add(Resource resource);

    void change(Resource resource);
}
