package org.tsunagari.directory.search.model;

/** What a search can be narrowed by, and counted by. */
public enum Dimension {
    LAYER("layer"),
    CATEGORY("category"),
    KIND("kind"),
    DISTRICT("district"),
    TYPE("type"),
    STEP("step"),
    FORMALITY("formality"),
    COST("cost"),
    SUITS("suits"),
    LANGUAGE("languages"),
    ACCESSIBILITY("accessibility");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    /** The column of the index; several values for the last three. */
    public String column() {
        return column;
    }

    public boolean hasSeveral() {
        return compareTo(SUITS) >= 0;
    }

    /** Categories and kinds are asked for together, any of them; so neither narrows the other's counts. */
    public Dimension group() {
        return this == KIND ? CATEGORY : this;
    }
}
