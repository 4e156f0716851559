package org.tsunagari.casework.casefile.model;

import java.time.LocalDate;

/** What happened to a case. */
public sealed interface CaseEvent {

    record Opened(ReferralId referral, LocalDate on) implements CaseEvent {}

    record Joined(ReferralId referral) implements CaseEvent {}

    record Assigned(Assignment assignment) implements CaseEvent {}

    record Released(Assignment assignment) implements CaseEvent {}

    record ProfileChanged(Profile profile) implements CaseEvent {}

    /** @param consentVersion the withdrawal that caused it */
    record Held(long consentVersion) implements CaseEvent {}

    /** @param consentVersion the consent that caused it */
    record Resumed(long consentVersion) implements CaseEvent {}

    record Closed(LocalDate on) implements CaseEvent {}

    record Reopened(LocalDate on) implements CaseEvent {}
}
