package org.tsunagari.events.vocabulary;

/** A code with the words that people read: on the forms, in the portal, in reports. */
public interface Term {

    /** The code as it stands in JSON, for an enum its constant's name. */
    String name();

    /** The Japanese term, as the city's forms print it where they have one. */
    String ja();

    /** The English term. */
    String en();
}
