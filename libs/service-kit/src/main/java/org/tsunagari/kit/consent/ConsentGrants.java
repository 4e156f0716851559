package org.tsunagari.kit.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Grant;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.ConsentGrant;

/** Translates between a consent's scope on the wire and in the access policy. */
public final class ConsentGrants {

    private ConsentGrants() {}

    /** A snapshot from what the ledger tells; codes that this version does not know grant nothing. */
    public static ConsentSnapshot snapshot(
            UUID person,
            long version,
            boolean withdrawn,
            List<ConsentGrant> grants,
            Instant validFrom,
            Optional<Instant> validUntil) {
        return new ConsentSnapshot(
                person,
                version,
                withdrawn,
                grants.stream().map(ConsentGrants::policyGrant).toList(),
                validFrom,
                validUntil);
    }

    private static Grant policyGrant(ConsentGrant grant) {
        return new Grant(
                grant.recipientKinds().stream().map(Enum::name).collect(Collectors.toSet()),
                new HashSet<>(grant.recipientOrganisations()),
                known(Purpose.class, grant.purposes()),
                known(DataCategory.class, grant.categories()));
    }

    private static <E extends Enum<E>> Set<E> known(Class<E> type, List<String> codes) {
        Set<E> known = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (codes.contains(value.name())) {
                known.add(value);
            }
        }
        return known;
    }
}
