package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;
import org.tsunagari.referral.referral.model.Source;

/**
 * Whether the centre stands in the place of a source: for what it found itself, and for a neighbour who speaks for no
 * organisation. Nobody waits to be told then.
 */
@ApplicationScoped
public class CentreAsSource {

    private final OrganisationRegister organisations;

    CentreAsSource(OrganisationRegister organisations) {
        this.organisations = organisations;
    }

    /** The kind of a neighbour's source is that of the neighbour; who holds what was told says the register. */
    public boolean is(Source source) {
        return source.kind() == OrganisationKind.CENTRE
                || organisations
                        .find(source.organisation())
                        .filter(holder -> holder.kind() == OrganisationKind.CENTRE)
                        .isPresent();
    }
}
