package org.tsunagari.referral.statusreport.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.referral.statusreport.model.StatusReport;

/** Form 2 as JSON. */
@Schema(name = "StatusReport", description = "Form 2 (支援状況連絡票), as it was on the day of issue")
public record StatusReportView(
        UUID id,
        UUID referralId,
        UUID personId,

        @Schema(description = "First, second, … report on the referral")
        int edition,

        LocalDate issuedOn,
        @Schema(description = "★ number of connections") int connections,
        List<AgencyLine> agencies,
        String supportGiven,
        String plan,
        @Nullable Instant acknowledgedAt,
        @Schema(description = "Version, also in ETag") long version) {

    /** An agency: involved now (■) or planned (●). */
    @Schema(name = "StatusReportAgency")
    public record AgencyLine(
            Agency agency,
            StatusReport.State state,
            @Nullable String name) {}

    static StatusReportView from(StatusReport report) {
        return new StatusReportView(
                report.id(),
                report.referral().value(),
                report.person().value(),
                report.edition(),
                report.issuedOn(),
                report.connections(),
                report.content().agencies().stream()
                        .map(line -> new AgencyLine(line.agency(), line.state(), line.name()))
                        .toList(),
                report.content().supportGiven(),
                report.content().plan(),
                report.acknowledgedAt().orElse(null),
                report.version());
    }
}
