package org.tsunagari.referral.consent.usecase;

import org.tsunagari.referral.identifier.model.PersonId;

/** Said within the transaction in which a consent was withdrawn or found to be over: the person allows less than before. */
public record ConsentEnded(PersonId person) {}
