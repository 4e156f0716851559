package org.tsunagari.referral.merging.usecase;

import org.tsunagari.referral.identifier.model.PersonId;

/** Said within the transaction of a merge, before anybody outside hears of it. */
public record PersonsJoined(PersonId surviving, PersonId merged) {}
