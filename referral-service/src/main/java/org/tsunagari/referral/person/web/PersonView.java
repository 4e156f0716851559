package org.tsunagari.referral.person.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.referral.likeness.model.BirthDate;
import org.tsunagari.referral.person.model.Contact;
import org.tsunagari.referral.person.model.HomePosition;
import org.tsunagari.referral.person.model.Identity;
import org.tsunagari.referral.person.model.Person;

/** A person as far as the caller may see. */
@Schema(name = "Person", description = "A person. Members that you may not see are null and named in `redacted`.")
public record PersonView(
        UUID id,
        @Nullable String name,
        @Nullable String nameKana,

        @Schema(description = "How one speaks of the person while nobody knows the name") @Nullable
        String designation,

        @Nullable Sex sex,

        @Schema(
                implementation = String.class,
                pattern = PersonData.BIRTH_DATE,
                description = "As far as it is known: the day, the month or the year",
                examples = {"1941-04-01", "1941-04", "1941"})
        @Nullable
        BirthDate birthDate,

        @Schema(description = "The year of birth as somebody guessed it, where nothing of the date is known") @Nullable
        Integer approximateBirthYear,

        @Nullable String address,

        @Schema(description = "Has no fixed abode; `address` is where they are mostly found") @Nullable
        Boolean noFixedAbode,

        @Nullable String phone,
        @Nullable String mobile,
        @Nullable Position homePosition,
        List<DataCategory> redacted,
        long version) {

    /** Where the person lives. */
    @Schema(name = "PersonHomePosition")
    public record Position(double latitude, double longitude) {}

    public static PersonView from(Person person, Set<DataCategory> visible) {
        Identity identity = visible.contains(DataCategory.IDENTITY) ? person.identity() : null;
        Contact contact = visible.contains(DataCategory.CONTACT) ? person.contact() : null;
        return new PersonView(
                person.id().value(),
                identity == null ? null : identity.name(),
                identity == null ? null : identity.nameKana(),
                identity == null ? null : identity.designation(),
                identity == null ? null : identity.sex(),
                identity == null ? null : PersonData.exact(identity.birthDate()),
                identity == null ? null : PersonData.guessed(identity.birthDate()),
                contact == null ? null : contact.address(),
                contact == null ? null : contact.noFixedAbode(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.mobile(),
                contact == null ? null : position(contact.homePosition()),
                List.of(DataCategory.IDENTITY, DataCategory.CONTACT).stream()
                        .filter(category -> !visible.contains(category))
                        .toList(),
                person.version());
    }

    private static @Nullable Position position(@Nullable HomePosition home) {
        return home == null ? null : new Position(home.latitude(), home.longitude());
    }

    @Override
    public String toString() {
        return "PersonView[" + id + "]";
    }
}
