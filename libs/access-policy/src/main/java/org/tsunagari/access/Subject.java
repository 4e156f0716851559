package org.tsunagari.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks, as far as the verified token and the account register say.
 *
 * @param accountId the token's {@code sub}
 * @param organisation the organisation that the account works for
 * @param organisationKind its kind, a code of the vocabulary {@code OrganisationKind}
 * @param municipality the one municipality (five-digit JIS code) in which this request acts
 * @param person the person whom the account belongs to, when the account is a resident's own
 * @param familyOf the persons for whom the account acts as a family member; separate from {@code person}, because the
 *     family learns less (violence in the family is one of the thirteen needs)
 */
public record Subject(
        String accountId,
        Set<Role> roles,
        Optional<UUID> organisation,
        Optional<String> organisationKind,
        String municipality,
        Optional<UUID> person,
        Set<UUID> familyOf) {

    /** Kind of the centre's own organisation in the vocabulary {@code OrganisationKind}. */
    public static final String CENTRE_KIND = "CENTRE";

    public Subject {
        roles = Set.copyOf(roles);
        familyOf = Set.copyOf(familyOf);
        if (accountId.isBlank()) {
            throw new IllegalArgumentException("accountId: blank (expected: the token's sub)");
        }
    }

    public Subject(
            String accountId,
            Set<Role> roles,
            Optional<UUID> organisation,
            Optional<String> organisationKind,
            String municipality,
            Optional<UUID> person) {
        this(accountId, roles, organisation, organisationKind, municipality, person, Set.of());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The organisation as a possible recipient of a consent; empty when the token names no organisation or no kind. */
    public Optional<Recipient> recipient() {
        return organisation.flatMap(id -> organisationKind.map(kind -> new Recipient(id, kind)));
    }

    /** The organisation when it is a centre. */
    Optional<UUID> centre() {
        return recipient()
                .filter(recipient -> recipient.kind().equals(CENTRE_KIND))
                .map(Recipient::organisation);
    }
}
