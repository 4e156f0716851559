package org.tsunagari.access;

import java.util.UUID;

/**
 * An organisation to which a person may allow data to be given.
 *
 * @param kind a code of the vocabulary {@code OrganisationKind}, for example {@code PHARMACY}
 */
public record Recipient(UUID organisation, String kind) {}
