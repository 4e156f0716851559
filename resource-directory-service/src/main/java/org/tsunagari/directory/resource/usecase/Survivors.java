package org.tsunagari.directory.resource.usecase;

import java.util.Optional;
import org.tsunagari.directory.resource.model.ResourceId;

/** What stands for a resource that turned out to be another one. */
public interface Survivors {

    /** Empty where it stands for itself. */
    Optional<ResourceId> of(ResourceId merged);
}
