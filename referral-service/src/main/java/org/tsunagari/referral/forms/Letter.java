package org.tsunagari.referral.forms;

import java.util.List;

/**
 * A letter to a person, for a window envelope.
 *
 * @param addressee how the person is addressed on the envelope
 * @param date as it is written in the letter's language
 * @param sender name and telephone of the centre
 */
public record Letter(
        FormMark mark,
        String address,
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
