package org.tsunagari.referral.statusreport.usecase;

import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.statusreport.model.StatusReport;

/** Said within the transaction of the act, to whom it concerns in this service. */
public sealed interface ReportNews {

    /**
     * The centre has issued a report to a source.
     *
     * @param toPerson what it says to the person, in plain words
     */
    record Issued(StatusReport report, UUID source, Optional<String> toPerson) implements ReportNews {}

    /** Somebody of the source has read it. */
    record FetchedBySource(UUID report) implements ReportNews {}
}
