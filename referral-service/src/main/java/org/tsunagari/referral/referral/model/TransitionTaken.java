package org.tsunagari.referral.referral.model;

import java.util.Optional;

/**
 * A transition with who took it and why.
 *
 * @param by on whose behalf
 * @param actor account or event that did it
 * @param note what the code cannot say; about the person, so encrypted like everything about the person
 */
public record TransitionTaken(
        Transition transition, Party by, String actor, Optional<TransitionReason> reason, Optional<String> note) {

    public TransitionTaken {
        if (reason.filter(code -> !code.fits(transition)).isPresent()) {
            throw new ReferralRefused.Invalid("/reason", ReferralRefused.Fault.REASON_DOES_NOT_FIT);
        }
    }

    /** What the system does by itself. */
    public static TransitionTaken bySystem(Transition transition, String actor, TransitionReason reason) {
        return new TransitionTaken(transition, Party.SYSTEM, actor, Optional.of(reason), Optional.empty());
    }

    @Override
    public String toString() {
        return "TransitionTaken[" + transition + ", " + by + ", " + reason + "]";
    }
}
