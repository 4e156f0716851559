package org.tsunagari.casework.casefile.model;

import java.util.regex.Pattern;

/** A municipality, by its five-digit JIS code; the check digit of the six-digit form is not part of it. */
public record Municipality(String code) {

    private static final Pattern FORM = Pattern.compile("[0-9]{5}");

    public Municipality {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("municipality: " + code + " (expected: " + FORM + ")");
        }
    }
}
