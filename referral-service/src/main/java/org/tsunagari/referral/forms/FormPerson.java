package org.tsunagari.referral.forms;

import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.referral.likeness.model.BirthDate;

/** The referred person as both forms show them. */
public record FormPerson(
        String name,
        String nameKana,
        Sex sex,
        @Nullable BirthDate birthDate,
        String address,
        @Nullable String phone,
        @Nullable String mobile) {

    @Override
    public String toString() {
        return "FormPerson[redacted]";
    }
}
