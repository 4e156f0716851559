package org.tsunagari.directory.resource.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Resource;

/** Tells the other services, within the transaction. */
public interface ResourceEvents {

    void published(Resource resource);

    void changed(Resource resource);

    /**
     * It is no longer offered.
     *
     * @param successor what to go to instead
     */
    void retired(Resource resource, @Nullable UUID successor);
}
