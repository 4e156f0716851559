package org.tsunagari.referral.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to a person, for a window envelope.
 *
 * @param address null where it is not known, and the letter is handed over
 * @param addressee how the person is addressed on the envelope
 * @param date as it is written in the letter's language
 * @param sender name and telephone of the centre
 */
public record Letter(
        FormMark mark,
        @Nullable String address,
        String addressee,
        String date,
        String sender,
        String title,
        List<String> paragraphs) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public String toString() {
        return "Letter[" + mark.id() + "]";
    }
}
