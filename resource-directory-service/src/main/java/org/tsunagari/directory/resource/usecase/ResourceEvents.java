package org.tsunagari.directory.resource.usecase;

import org.tsunagari.directory.resource.model.Resource;

/** Tells the other services, within the transaction. */
public interface ResourceEvents {

    void published(Resource resource);

    void changed(Resource resource);

    /** It is no longer offered. */
    void retired(Resource resource);
}
