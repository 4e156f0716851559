package org.tsunagari.referral.statusreport.usecase;

import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.statusreport.model.StatusReport;

/** Said within the transaction of the act, to whom it concerns in this service. */
public sealed interface ReportNews {

    /**
     * The centre has issued a report to a source.
     *
     * @param toPerson what it says to the person, in plain words
     */
    record Issued(StatusReport report, Referral referral, Optional<String> toPerson) implements ReportNews {}

    /** The centre says that a report should not have been issued. */
    record EnteredInError(StatusReport report, Referral referral) implements ReportNews {}

    /** Somebody of the source has read it, or said so. */
    record FetchedBySource(UUID report) implements ReportNews {}
}
