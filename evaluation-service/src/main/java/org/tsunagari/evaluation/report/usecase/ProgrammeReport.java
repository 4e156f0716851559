package org.tsunagari.evaluation.report.usecase;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.FormalService;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.Specialty;

/** What the programme reports (報告書): counts, a few means, and how to read them. Groups without a count are left out. */
@Schema(name = "ProgrammeReport")
public record ProgrammeReport(
        @Schema(description = "First fiscal year", examples = "2021")
        int from,

        @Schema(description = "Last fiscal year, included", examples = "2023")
        int to,

        String municipality,

        @Schema(description = "Every referral that was submitted")
        long referrals,

        @Schema(description = "One row for each of the years")
        List<YearCount> byFiscalYear,

        List<StatusCount> byStatus,
        List<AgeCount> byAgeDecade,

        @Schema(description = "Referrals of persons whose age nobody knows; they are in no row of `byAgeDecade`")
        long ageNotKnown,

        List<SourceCount> bySource,

        @Schema(description = "Cases whose first referral is of these years")
        long cases,

        List<HouseholdCount> byHousehold,

        @Schema(
                description = "A case can be in several rows; WITHOUT_CONSENT and REQUESTED_BY_FAMILY follow from its "
                        + "referrals")
        List<CharacteristicCount> characteristics,

        List<FormalServiceCount> formalServices,

        @Schema(description = "Who noticed (入り口), のべ") List<ConnectionCount> entryConnections,

        @Schema(description = "Where it led (出口), のべ, ended ones included")
        List<ConnectionCount> exitConnections,

        @Schema(description = "Connections of a case on the day of its first referral")
        Spread partnersAtStart,

        @Schema(description = "Connections of a case that have not ended")
        Spread partnersAtFeedback,

        @Schema(
                description = "Connections of a case as told to the source in its latest status report; cases without "
                        + "one are not in it")
        Spread partnersInStatusReports,

        PairedHealth selfRatedHealth,

        @Schema(description = "Different organisations that sent these referrals")
        long organisations,

        List<OrganisationCount> organisationsByKind,

        @Schema(description = "Always null: see the remark practitioners-unknown") @Nullable
        Long practitioners,

        List<Remark> remarks) {

    @Schema(name = "ReportYearCount")
    public record YearCount(int fiscalYear, long referrals) {}

    /** What became of a referral, as far as it is told here. */
    public enum ReferralStanding {
        SUBMITTED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    @Schema(name = "ReportStatusCount")
    public record StatusCount(ReferralStanding status, long count) {}

    @Schema(name = "ReportAgeCount")
    public record AgeCount(int ageDecade, long count) {}

    @Schema(name = "ReportSourceCount")
    public record SourceCount(
            OrganisationKind kind, @Nullable Specialty specialty, long count) {}

    @Schema(name = "ReportHouseholdCount")
    public record HouseholdCount(HouseholdType household, long count) {}

    @Schema(name = "ReportCharacteristicCount")
    public record CharacteristicCount(Characteristic characteristic, long count) {}

    @Schema(name = "ReportFormalServiceCount")
    public record FormalServiceCount(FormalService formalService, long count) {}

    @Schema(name = "ReportConnectionCount")
    public record ConnectionCount(ConnectionLayer layer, ConnectionCategory category, String kind, long count) {}

    @Schema(name = "ReportOrganisationCount")
    public record OrganisationCount(OrganisationKind kind, long count) {}
}
