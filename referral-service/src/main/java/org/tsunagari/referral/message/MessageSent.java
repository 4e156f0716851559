package org.tsunagari.referral.message;

import org.tsunagari.referral.referral.model.Referral;

/** Said within the transaction of the act: one side has written to the other, of its own accord. */
public record MessageSent(Referral referral, Message message) {}
