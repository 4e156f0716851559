package org.tsunagari.casework.casefile.model;

/** What somebody wrote about a person in their own words. Encrypted at rest, and never shown by accident. */
public record FreeText(String value) {

    @Override
    public String toString() {
        return "FreeText[" + value.length() + " characters]";
    }
}
