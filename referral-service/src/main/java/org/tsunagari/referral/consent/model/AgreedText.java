package org.tsunagari.referral.consent.model;

/**
 * Which text the person was shown and agreed to.
 *
 * @param language BCP 47, {@code ja} or {@code en}
 * @param sha256 of the text in UTF-8, lower-case hexadecimal: what was shown can be proved even if the file is lost
 */
public record AgreedText(String id, int version, String language, String sha256) {

    /** The sentence on form 1. */
    public static final String FORM_1 = "FORM_1";
    /** For a scope that the person chose. */
    public static final String SCOPED = "SCOPED";
}
