package org.tsunagari.access;

import java.util.Optional;
import java.util.Set;

/** What the data are used for; a consent names its purposes, and another purpose is not covered. */
public enum Purpose {
    /** Helping the person: triage, planning, accompanying. */
    SUPPORT,
    /** Telling the source what became of its referral. */
    FEEDBACK_TO_SOURCE,
    /** Discussing the case at a conference at which it is tabled. */
    CONFERENCE,
    /** Assessing the outcome with the person. */
    EVALUATION,
    /** The person's own access. */
    SELF_ACCESS;

    /**
     * The purpose that a request of these roles has when it states none: what the role exists for. Empty for roles that
     * see no personal data.
     */
    public static Optional<Purpose> usualFor(Set<Role> roles) {
        if (roles.contains(Role.COORDINATOR) || roles.contains(Role.LINK_WORKER)) {
            return Optional.of(SUPPORT);
        }
        if (roles.contains(Role.REFERRER) || roles.contains(Role.PARTNER_SYSTEM)) {
            return Optional.of(FEEDBACK_TO_SOURCE);
        }
        if (roles.contains(Role.CONFERENCE_MEMBER)) {
            return Optional.of(CONFERENCE);
        }
        return roles.contains(Role.RESIDENT) ? Optional.of(SELF_ACCESS) : Optional.empty();
    }
}
