package org.tsunagari.kit.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;

/**
 * Who calls, as the verified token says: nothing of it can be written by the caller.
 *
 * @param account the token's subject
 * @param client the OAuth client that the token was issued to
 * @param municipality JIS code of the municipality that this request is about
 */
public record Actor(
        String account,
        String client,
        Set<Role> roles,
        Optional<UUID> organisation,
        Optional<String> organisationKind,
        String municipality) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The actor as the access policy sees it. */
    public Subject asSubject() {
        return asSubjectFor(Optional.empty());
    }

    /** The actor as the access policy sees it, speaking for a person. */
    public Subject asSubjectFor(Optional<UUID> person) {
        return new Subject(account, roles, organisation, organisationKind, municipality, person);
    }
}
