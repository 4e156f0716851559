package org.tsunagari.directory.resource.model;

/**
 * A spot, facility, shop, person, group, activity or event that could lift someone's spirits (社会的処方のタネ).
 *
 * @param version counts the changes, from 0
 */
public record Resource(ResourceId id, ResourceDetails details, long version) {

    public static Resource first(ResourceId id, ResourceDetails details) {
        return new Resource(id, details, 0);
    }

    public Resource changedTo(ResourceDetails wanted) {
        return new Resource(id, wanted, version + 1);
    }
}
