package org.tsunagari.directory.resource.usecase;

import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.kit.identity.Actor;

/** Remembers what a resource was, within the transaction of the change. */
public interface ResourceHistory {

    /**
     * @param action verb and noun, as in the audit trail
     * @param now what it is from now on
     */
    void note(Actor actor, String action, Resource now);
}
