package org.tsunagari.referral.referral.model;

import java.util.Optional;

/**
 * Who called or came. Somebody else's data than the person's: for the centre alone.
 *
 * @param name empty where they want to stay anonymous: what is not written down cannot slip out
 */
public record Reporter(Kind kind, Optional<String> name, Optional<String> contact) {

    /** How they stand to the person. */
    public enum Kind {
        /** Somebody at the source organisation, bound to professional secrecy. */
        PROFESSIONAL,
        /** 民生委員・児童委員. */
        WELFARE_COMMISSIONER,
        /** A shop, a bank, a bus company. */
        SHOP,
        NEIGHBOUR,
        POLICE,
        FAMILY,
        /** The person themself. */
        PERSON,
        OTHER
    }

    public boolean isAnonymous() {
        return name.isEmpty();
    }

    @Override
    public String toString() {
        return "Reporter[" + kind + "]";
    }
}
