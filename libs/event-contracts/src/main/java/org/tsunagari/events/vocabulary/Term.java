package org.tsunagari.events.vocabulary;

/** A code's words for people: on the forms, in the portal, in reports. */
public interface Term {

    /** The Japanese term, as the city's forms and tables print it where they have one. */
    String ja();

    /** The English term. */
    String en();
}
