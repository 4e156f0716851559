package org.tsunagari.directory.quality.usecase;

/** Something that is worth knowing of a resource, and how much it counts; together 100. */
public enum Aspect {
    DESCRIPTION(15),
    POSITION(15),
    ADDRESS(10),
    CONTACT(10),
    OPENING_HOURS(10),
    ACCESSIBILITY(10),
    READING_OF_THE_NAME(5),
    ENGLISH(5),
    COST(5),
    AUDIENCE(5),
    HOW_TO_JOIN(5),
    PHOTO(5);

    private final int points;

    Aspect(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }
}
