package org.tsunagari.referral.statusreport.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.usecase.IssueStatusReport;

/** What the centre writes on form 2. */
@Schema(
        name = "IssueStatusReport",
        description = "Agencies of the case's connections are added by themselves; name others, and those planned.")
public record IssueStatusReportRequest(
        @NotBlank @Size(max = 4000) @Schema(description = "Main support given")
        String supportGiven,

        @NotBlank @Size(max = 4000) @Schema(description = "What is planned")
        String plan,

        @Nullable @Size(max = 40) List<@NotNull @Valid NamedAgency> agencies,

        @Schema(
                description =
                        "What the person hears besides, in plain words: with each report they are told what has come of it, if they want to be",
                examples = "サロンの みなさんが 待っています。")
        @Nullable
        @Size(max = 1000)
        String toPerson,

        @Schema(description = "The report in error, of the same referral, that this one stands in the place of")
        @Nullable
        UUID replaces) {

    /** An agency of form 2. */
    @Schema(name = "NamedAgency")
    public record NamedAgency(
            @NotNull Agency agency,

            @NotNull @Schema(description = "NOW ■ or PLANNED ●")
            StatusReport.State state,

            @Nullable @Size(max = 100) String name) {}

    IssueStatusReport.Command command(ReferralId referral) {
        List<NamedAgency> named = agencies == null ? List.of() : agencies;
        return new IssueStatusReport.Command(
                referral,
                supportGiven,
                plan,
                named.stream()
                        .map(line -> new StatusReport.Involvement(line.agency(), line.state(), line.name()))
                        .toList(),
                Optional.ofNullable(toPerson),
                Optional.ofNullable(replaces));
    }

    @Override
    public String toString() {
        return "IssueStatusReportRequest[…]";
    }
}
