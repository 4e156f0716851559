package org.tsunagari.referral.person.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
                identity.name(), identity.nameKana(), identity.sex(), identity.birthDate(), contact.address(), phones);
    }

    @Override
    public String toString() {
        return "Described[…]";
    }
}
