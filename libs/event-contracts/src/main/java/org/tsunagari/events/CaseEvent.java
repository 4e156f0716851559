package org.tsunagari.events;

/**
 * What case-service says; key: the case, or the conference.
 */
public sealed interface CaseEvent extends ContractEvent
        permits CaseOpened,
                ReferralJoinedCase,
                LinkWorkerAssigned,
                LinkWorkerReleased,
                CaseProfileChanged,
                PrescriptionAgreed,
                ConnectionMade,
                ConnectionEnded,
                UnmetNeedRecorded,
                UnmetNeedClosed,
                ConferenceHeld,
                CaseClosed,
                CaseReopened {}
