package org.tsunagari.referral.merging.usecase;

import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.model.PartingReason;

/** Said within the transaction that takes a merge back. */
public record PersonsParted(PersonId surviving, PersonId merged, PartingReason reason) {}
