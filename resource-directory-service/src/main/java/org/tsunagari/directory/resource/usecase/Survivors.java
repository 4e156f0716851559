package org.tsunagari.directory.resource.usecase;

import java.util.Optional;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.problem.Refused;

/** What stands for a resource that turned out to be another one. */
public interface Survivors {

    /** Empty where it stands for itself. */
    Optional<ResourceId> of(ResourceId merged);

    /** Where what is asked of a resource is to be looked up. */
    default ResourceId standingFor(ResourceId id) {
        return of(id).orElse(id);
    }

    /**
     * What is told of a resource is told to the record that stands for it: at another one nobody would see it.
     *
     * @throws Refused {@code resource-merged}
     */
    default void requireItself(ResourceId id) {
        if (of(id).isPresent()) {
            throw new Refused(ResourceProblem.RESOURCE_MERGED);
        }
    }
}
