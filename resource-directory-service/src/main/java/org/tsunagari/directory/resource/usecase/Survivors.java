package org.tsunagari.directory.resource.usecase;

import java.util.List;
import java.util.Optional;
import org.tsunagari.directory.resource.model.Resource;
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

    /** It, and all that were merged into it. */
    List<ResourceId> family(ResourceId id);

    /**
     * Nothing is told any more of what is erased.
     *
     * @throws Refused {@code resource-erased}, {@code resource-merged}
     */
    default void requireItself(Resource resource) {
        if (resource.isErased()) {
            throw new Refused(ResourceProblem.RESOURCE_ERASED);
        }
        requireItself(resource.id());
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
