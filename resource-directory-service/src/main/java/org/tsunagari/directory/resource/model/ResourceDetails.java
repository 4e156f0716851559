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
        if (!place.isTold() && !comesToPeople()) {
            lacking.add("/position");
        }
        return lacking;
    }

    /** It is had at home, or in a district, as from a travelling shop: it needs no place of its own. */
    public boolean comesToPeople() {
        return place.serviceArea().isTold() || accessibility.comesToPeople();
    }
}
