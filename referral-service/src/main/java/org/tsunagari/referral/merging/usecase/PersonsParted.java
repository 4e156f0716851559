package org.tsunagari.referral.merging.usecase;

import java.time.Instant;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.model.PartingReason;

/**
 * Said within the transaction that takes a merge back.
 *
 * @param since when somebody first took the two for one
 */
public record PersonsParted(PersonId surviving, PersonId merged, PartingReason reason, Instant since) {}
