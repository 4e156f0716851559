package org.tsunagari.kit.crypto;

import java.util.UUID;

/** The person's key is destroyed, or was never made in this municipality: what is left is noise. */
public final class PersonErased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonErased(UUID person) {
        super("no key for person " + person);
    }
}
