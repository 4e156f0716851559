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

    /** Keeps that the source has read the report; the answer has its new version. */
    StatusReport acknowledge(StatusReport report, String account);
}
