package org.tsunagari.referral.person.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.likeness.model.Description;

/** Who a person is and where the person is reached, as one form says it. */
public record Described(Identity identity, Contact contact) {

    /** The same in the terms in which descriptions are compared. */
    public Description comparable() {
        List<String> phones = Stream.of(contact.phone(), contact.mobile())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new Description(
                orEmpty(identity.name()),
                orEmpty(identity.nameKana()),
                orEmpty(identity.designation()),
                identity.sex(),
                identity.birthDate(),
                contact.home().orElse(""),
                phones);
    }

    private static String orEmpty(@Nullable String known) {
        return known == null ? "" : known;
    }

    @Override
    public String toString() {
        return "Described[…]";
    }
}
