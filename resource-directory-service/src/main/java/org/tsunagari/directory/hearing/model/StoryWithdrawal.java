package org.tsunagari.directory.hearing.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That there was a story, and that it was taken back: all that stays of it.
 *
 * @param resource of which it told
 */
public record StoryWithdrawal(UUID story, UUID resource, Reason reason, LocalDate on) {

    /** On whose word. */
    public enum Reason {
        /** Who told it does not want it told any more. */
        TELLER_ASKED,
        /** Somebody of whom it tells does not want it told any more. */
        PERSON_CONCERNED_ASKED,
        /** It was never meant to be told, or is another's. */
        RECORDED_IN_ERROR
    }
}
