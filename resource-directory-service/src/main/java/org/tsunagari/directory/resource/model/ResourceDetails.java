package org.tsunagari.directory.resource.model;

/** What an editor says about a resource. */
public record ResourceDetails(
        Naming naming,
        Classification classification,
        Texts texts,
        Place place,
        Audience audience,
        Cost cost,
        Accessibility accessibility,
        Contact contact) {

    public String name() {
        return naming.name();
    }
}
