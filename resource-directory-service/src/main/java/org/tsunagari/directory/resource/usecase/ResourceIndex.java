package org.tsunagari.directory.resource.usecase;

import org.tsunagari.directory.resource.model.Resource;

/** What makes resources findable, within the transaction of the change: a search afterwards sees it. */
public interface ResourceIndex {

    void put(Resource resource);
}
