package org.tsunagari.directory.subscription.model;

import java.util.UUID;

/** Whose calendar it is. */
public sealed interface Subscribed {

    /** What takes place at a resource. */
    record OfResource(UUID resource) implements Subscribed {}

    /** What takes place in a district. */
    record OfDistrict(String name) implements Subscribed {}
}
