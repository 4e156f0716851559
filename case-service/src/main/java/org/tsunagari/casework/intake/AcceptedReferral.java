package org.tsunagari.casework.intake;

import java.time.LocalDate;
import org.tsunagari.casework.casefile.model.JoinedReferral;
import org.tsunagari.casework.casefile.model.Municipality;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.events.vocabulary.OrganisationKind;

/**
 * A referral that the centre took on.
 *
 * @param cause id of the event that says so, for the audit trail
 */
public record AcceptedReferral(
        Municipality municipality,
        PersonId person,
        JoinedReferral referral,
        OrganisationKind sourceKind,
        LocalDate acceptedOn,
        String cause) {}
