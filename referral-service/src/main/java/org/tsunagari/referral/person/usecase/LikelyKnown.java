package org.tsunagari.referral.person.usecase;

import org.tsunagari.referral.identifier.model.PersonId;

/**
 * Said within the transaction that records somebody new: somebody who is likely the same was there before.
 *
 * @param probability that the two are one person
 */
public record LikelyKnown(PersonId recorded, PersonId known, double probability) {}
