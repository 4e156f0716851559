package org.tsunagari.access;

import java.util.Set;
import java.util.UUID;

/**
 * One sentence of a consent: these recipients may use these categories for these purposes. An empty set allows nothing;
 * there is no "everybody".
 *
 * @param recipientKinds codes of the vocabulary {@code OrganisationKind}
 * @param recipientOrganisations organisations named one by one, whatever their kind
 */
public record Grant(
        Set<String> recipientKinds,
        Set<UUID> recipientOrganisations,
        Set<Purpose> purposes,
        Set<DataCategory> categories) {

    public Grant {
        recipientKinds = Set.copyOf(recipientKinds);
        recipientOrganisations = Set.copyOf(recipientOrganisations);
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
    }

    boolean names(Recipient recipient) {
        return recipientOrganisations.contains(recipient.organisation()) || recipientKinds.contains(recipient.kind());
    }
}
