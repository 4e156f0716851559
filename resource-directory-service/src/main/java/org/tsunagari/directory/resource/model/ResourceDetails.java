package org.tsunagari.directory.resource.model;

import java.util.ArrayList;
import java.util.List;

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

    /** What nobody can imagine or find is not published: the members, as JSON pointers, that are lacking for it. */
    public List<String> lackingForPublication() {
        List<String> lacking = new ArrayList<>();
        if (texts.japanese() == null) {
            lacking.add("/description");
        }
        if (place.position() == null && place.address() == null) {
            lacking.add("/position");
        }
        return lacking;
    }
}
