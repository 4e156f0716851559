package org.tsunagari.directory.resource.model;

/** What a resource is. */
public enum ResourceType {
    SPOT,
    FACILITY,
    SHOP,
    /** Somebody who volunteers under their public name. */
    PERSON,
    GROUP,
    ACTIVITY,
    EVENT
}
