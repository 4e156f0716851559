package org.tsunagari.referral.statusreport.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.referral.statusreport.model.ReportError;
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

        @Schema(description = "When the source confirmed that it has read it") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "How the support ended: the report is the final one then") @Nullable
        SupportEnd end,

        @Schema(description = "It should not have been issued: do not rely on it") @Nullable
        ErrorMark enteredInError,

        @Schema(description = "The report in error that it stands in the place of") @Nullable
        UUID replaces,

        @Schema(description = "Version, also in ETag") long version) {

    /** An agency: involved now (■) or planned (●). */
    @Schema(name = "StatusReportAgency")
    public record AgencyLine(
            Agency agency,
            StatusReport.State state,
            @Nullable String name) {}

    /** The end of the support. */
    @Schema(name = "StatusReportEnd", description = "The end of the support, as the referral's history says it")
    public record SupportEnd(
            LocalDate endedOn,

            @Schema(description = "Reason of the closure", examples = "NEED_MET") @Nullable
            String reason) {}

    /** That the report should not have been issued. */
    @Schema(name = "StatusReportError", description = "That a status report should not have been issued")
    public record ErrorMark(
            ReportError.Reason reason,
            Instant at,

            @Schema(description = "When the source confirmed that it knows") @Nullable
            Instant acknowledgedAt,

            @Schema(description = "The report that stands in its place") @Nullable
            UUID replacedBy) {

        static ErrorMark from(ReportError error) {
            return new ErrorMark(
                    error.reason(),
                    error.at(),
                    error.acknowledgedAt().orElse(null),
                    error.replacedBy().orElse(null));
        }
    }

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
                end(report.content().end()),
                report.error().map(ErrorMark::from).orElse(null),
                report.replaces().orElse(null),
                report.version());
    }

    private static @Nullable SupportEnd end(StatusReport.@Nullable End end) {
        return end == null ? null : new SupportEnd(end.on(), end.reason());
    }
}
