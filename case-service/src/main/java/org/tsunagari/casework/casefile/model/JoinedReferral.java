package org.tsunagari.casework.casefile.model;

import java.time.LocalDate;

/**
 * A referral that the case answers.
 *
 * @param source who noticed the person
 * @param sentOn the date on form 1
 */
public record JoinedReferral(ReferralId id, OrganisationId source, LocalDate sentOn) {}
