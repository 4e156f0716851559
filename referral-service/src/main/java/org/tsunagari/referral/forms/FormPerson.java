package org.tsunagari.referral.forms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;

/** The referred person as both forms show them. */
public record FormPerson(
        String name,
        String nameKana,
        Sex sex,
        LocalDate birthDate,
        String address,
        @Nullable String phone,
        @Nullable String mobile) {

    @Override
    public String toString() {
        return "FormPerson[redacted]";
    }
}
