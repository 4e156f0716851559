package org.tsunagari.events;

import static org.tsunagari.events.Components.requireCodes;

import java.util.List;
import java.util.UUID;
import org.tsunagari.events.vocabulary.OrganisationKind;

/**
 * One line of a consent's scope: these recipients may use these categories of data for these purposes. Recipients are
 * the organisations of the named kinds and those named themselves. Purposes and categories are the codes of
 * access-policy, which this library must not import.
 */
public record ConsentGrant(
        List<OrganisationKind> recipientKinds,
        List<UUID> recipientOrganisations,
        List<String> purposes,
        List<String> categories) {

    public ConsentGrant {
        recipientKinds = List.copyOf(recipientKinds);
        recipientOrganisations = List.copyOf(recipientOrganisations);
        purposes = requireCodes("purposes", purposes);
        categories = requireCodes("categories", categories);
    }
}
