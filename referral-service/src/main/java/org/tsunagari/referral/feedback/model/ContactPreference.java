package org.tsunagari.referral.feedback.model;

import java.time.Instant;
import java.util.Optional;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * How a person wants to hear from the centre.
 *
 * @param doNotContact whoever wants to be left alone is: nothing is sent, nobody calls
 * @param note for example when to call
 * @param version counts what was said under any record of the person; 0 while nothing has been said
 */
public record ContactPreference(
        PersonId person,
        Channel channel,
        Language language,
        boolean doNotContact,
        Optional<String> note,
        String saidBy,
        Instant saidAt,
        long version) {

    /** Ways to a person. */
    public enum Channel {
        /** The person reads it with an account of their own. */
        PORTAL,
        LETTER,
        PHONE,
        /** Somebody tells it face to face: the way of those who have chosen none. */
        IN_PERSON
    }

    /** In which language. */
    public enum Language {
        JA,
        EN
    }

    @Override
    public String toString() {
        return "ContactPreference[" + person + ", …]";
    }
}
