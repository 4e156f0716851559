package org.tsunagari.referral.message;

import org.tsunagari.referral.referral.model.Referral;

/** Said within the transaction of the act: a question of the centre has its answer, while others may still be open. */
public record QuestionAnswered(Referral referral, Message answer) {}
