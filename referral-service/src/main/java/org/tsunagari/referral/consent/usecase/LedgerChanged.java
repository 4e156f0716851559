package org.tsunagari.referral.consent.usecase;

import org.tsunagari.referral.identifier.model.PersonId;

/** Said within the transaction of a new version, to whom it concerns in this service. */
public sealed interface LedgerChanged {

    PersonId person();

    /** The person agrees again. */
    record ConsentRenewed(PersonId person) implements LedgerChanged {}

    /** The person has taken the consent back. */
    record ConsentTakenBack(PersonId person) implements LedgerChanged {}
}
