package org.tsunagari.referral.forms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The box at the foot of form 1: how the person applied, or on what other basis the referral was sent. */
public sealed interface Application {

    /** The person agreed that the agencies needed share what is needed. */
    sealed interface Consented extends Application permits Signed, Oral, ByGuardian {
        LocalDate givenOn();

        /** Whether the source may be told how support goes; form 2 is never sent where it may not. */
        boolean sourceMayBeTold();
    }

    /** The signature itself stands on another paper; the line says so, that nobody takes it for missing. */
    record Signed(LocalDate givenOn, boolean sourceMayBeTold) implements Consented {}

    /** The person applied orally (口答), where writing is hard. */
    record Oral(LocalDate givenOn, @Nullable String witness, boolean sourceMayBeTold) implements Consented {
        @Override
        public String toString() {
            return "Oral[redacted]";
        }
    }

    /** A guardian or parent applied for the person. */
    record ByGuardian(LocalDate givenOn, String guardian, boolean sourceMayBeTold) implements Consented {
        @Override
        public String toString() {
            return "ByGuardian[redacted]";
        }
    }

    /** No consent: to be tabled at a support conference only (Social Welfare Act, article 106-6). */
    record AtSupportConference(String reason) implements Application {
        @Override
        public String toString() {
            return "AtSupportConference[redacted]";
        }
    }

    /** No consent: urgent or grave, handled at once and outside the programme. */
    record InEmergency(String reason) implements Application {
        @Override
        public String toString() {
            return "InEmergency[redacted]";
        }
    }
}
