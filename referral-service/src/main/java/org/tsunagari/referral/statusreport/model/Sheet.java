package org.tsunagari.referral.statusreport.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.referral.likeness.model.BirthDate;

/**
 * Everything that the printed form 2 names besides the report itself, as it was on the day of issue: the same sheet can be
 * printed again years later, whoever has moved or changed the name since.
 */
public record Sheet(String referralNumber, LocalDate referredOn, Centre centre, Addressee source, Named person) {

    /** The centre that issued it. */
    public record Centre(
            String office, String name, @Nullable String section, String phone, String fax) {}

    /** The source that it went to. */
    public record Addressee(
            String institution,
            @Nullable String practitioner,
            @Nullable String fax) {}

    /** The person. */
    public record Named(
            String name,
            String nameKana,
            Sex sex,
            @Nullable BirthDate birthDate,
            String address,
            @Nullable String phone,
            @Nullable String mobile) {

        @Override
        public String toString() {
            return "Named[…]";
        }
    }

    @Override
    public String toString() {
        return "Sheet[" + referralNumber + "]";
    }
}
