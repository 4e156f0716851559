package org.tsunagari.directory.erasure.usecase;

import org.tsunagari.directory.resource.model.ResourceId;

/** Something that keeps words about resources, and forgets them. */
public interface Forgetful {

    /** Keeps no word about it, and destroys the keys of those that were sealed; joins the transaction. */
    void forget(ResourceId erased);
}
