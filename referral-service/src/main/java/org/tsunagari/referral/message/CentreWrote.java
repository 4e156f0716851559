package org.tsunagari.referral.message;

import org.tsunagari.referral.referral.model.Referral;

/** Said within the transaction of the act: the centre has written to the source, of its own accord. */
public record CentreWrote(Referral referral, Message message) {}
