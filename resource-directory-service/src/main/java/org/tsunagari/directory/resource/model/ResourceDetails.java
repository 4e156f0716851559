package org.tsunagari.directory.resource.model;

import java.util.ArrayList;
import java.util.List;
import org.tsunagari.events.vocabulary.ConnectionKind;

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

    public ResourceDetails called(Naming other) {
        return new ResourceDetails(other, classification, texts, place, audience, cost, accessibility, contact);
    }

    /** What may still be said when every word is gone: of which kind it was, by whose name it goes. */
    public ResourceDetails epitaph() {
        ConnectionKind kind = classification.kind();
        return new ResourceDetails(
                new Naming(kind.ja(), null, kind.en(), List.of()),
                new Classification(classification.type(), kind, classification.formality(), null),
                Texts.UNSAID,
                Place.UNKNOWN,
                Audience.UNSAID,
                Cost.UNSAID,
                Accessibility.UNSAID,
                Contact.UNSAID);
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
