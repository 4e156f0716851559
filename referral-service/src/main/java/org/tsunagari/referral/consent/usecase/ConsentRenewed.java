package org.tsunagari.referral.consent.usecase;

import org.tsunagari.referral.identifier.model.PersonId;

/**
 * Said within the transaction of a new version that grants, after the referrals that were on hold have gone on: what the
 * person allows may be more or less than before.
 */
public record ConsentRenewed(PersonId person) {}
