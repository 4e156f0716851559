package org.tsunagari.referral.statusreport.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.referral.model.ReferralId;

/** All status reports of the municipality in hand. */
public interface StatusReports {

    Optional<StatusReport> find(UUID id);

    /** The reports on a referral, first edition first. */
    List<StatusReport> of(ReferralId referral);

    void add(StatusReport report);

    /** Keeps that the source has read the report, or the mark on one in error; the answer has its new version. */
    StatusReport acknowledge(StatusReport report, String account);

    /** Marks a report that bears no mark yet; the answer has its new version. */
    StatusReport enterInError(StatusReport report, ReportError.Reason reason, String account);
}
