package org.tsunagari.directory.resource.usecase;

import org.tsunagari.directory.resource.model.ResourceId;

/** Where something of a resource takes place, if not there: withheld as its own place is, within the same transaction. */
public interface HostedPlaces {

    /** A resource has changed, and is confidential. */
    void withholdAt(ResourceId confidential);
}
