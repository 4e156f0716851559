package org.tsunagari.directory.erasure.usecase;

import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Lets a record that was merged into another one stand for itself, so that its words can be told from those of the other. */
public interface Partings {

    /**
     * What was moved from it to the other comes back; joins the transaction, in which both are locked.
     *
     * @param action verb and noun, as in the audit trail
     * @throws Refused {@code resource-merged} where the other was merged on
     */
    void part(Actor actor, String action, Resource merged);
}
