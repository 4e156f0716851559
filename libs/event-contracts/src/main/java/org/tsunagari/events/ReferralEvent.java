package org.tsunagari.events;

/**
 * What referral-service says about referrals, status reports and persons; key: the referral, or the person where
 * the event is about one.
 */
public sealed interface ReferralEvent extends ContractEvent
        permits ReferralSubmitted,
                ReferralAmended,
                ReferralAccepted,
                ReferralDeclined,
                ReferralWithdrawn,
                ReferralHeld,
                ReferralResumed,
                InformationRequested,
                InformationProvided,
                ReferralClosed,
                ReferralEnteredInError,
                StatusReportIssued,
                StatusReportAcknowledged,
                StatusReportEnteredInError,
                PersonsMerged,
                PersonsUnmerged,
                PersonErased {}
