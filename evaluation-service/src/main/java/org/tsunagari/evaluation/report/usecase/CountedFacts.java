package org.tsunagari.evaluation.report.usecase;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport.AgeCount;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport.CharacteristicCount;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport.ConnectionCount;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport.FormalServiceCount;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport.HouseholdCount;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport.OrganisationCount;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport.ReferralStanding;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport.SourceCount;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport.StatusCount;
import org.tsunagari.evaluation.report.usecase.ProgrammeReport.YearCount;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.FormalService;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.Specialty;

/** Turns counts into a report, in the order in which the vocabulary lists its codes. */
record CountedFacts(List<Tally> tallies) {

    ProgrammeReport report(FiscalYears years, String municipality) {
        return new ProgrammeReport(
                years.from(),
                years.to(),
                municipality,
                of(Tallied.FISCAL_YEAR).mapToLong(Tally::count).sum(),
                byFiscalYear(years),
                rows(
                        Tallied.STANDING,
                        tally -> new StatusCount(ReferralStanding.valueOf(tally.key()), tally.count()),
                        comparing(StatusCount::status)),
                rows(
                        Tallied.AGE_DECADE,
                        tally -> new AgeCount(Integer.parseInt(tally.key()), tally.count()),
                        comparingInt(AgeCount::ageDecade)),
                total(Tallied.AGE_NOT_KNOWN),
                rows(
                        Tallied.SOURCE,
                        CountedFacts::source,
                        comparing(SourceCount::kind).thenComparing(SourceCount::specialty, nullsLast(naturalOrder()))),
                total(Tallied.CASES),
                rows(
                        Tallied.HOUSEHOLD,
                        tally -> new HouseholdCount(HouseholdType.valueOf(tally.key()), tally.count()),
                        comparing(HouseholdCount::household)),
                rows(
                        Tallied.CHARACTERISTIC,
                        tally -> new CharacteristicCount(Characteristic.valueOf(tally.key()), tally.count()),
                        comparing(CharacteristicCount::characteristic)),
                rows(
                        Tallied.FORMAL_SERVICE,
                        tally -> new FormalServiceCount(FormalService.valueOf(tally.key()), tally.count()),
                        comparing(FormalServiceCount::formalService)),
                connections("ENTRY"),
                connections("EXIT"),
                Spread.of(of(Tallied.PARTNERS_AT_START).toList()),
                Spread.of(of(Tallied.PARTNERS_AT_FEEDBACK).toList()),
                Spread.of(of(Tallied.PARTNERS_REPORTED).toList()),
                PairedHealth.of(of(Tallied.HEALTH).toList()),
                total(Tallied.ORGANISATIONS),
                rows(
                        Tallied.ORGANISATION_KIND,
                        tally -> new OrganisationCount(OrganisationKind.valueOf(tally.key()), tally.count()),
                        comparing(OrganisationCount::kind)),
                null,
                Remark.ALL);
    }

    /** A year without a referral is a row as well: a zero that is known. */
    private List<YearCount> byFiscalYear(FiscalYears years) {
        Map<Integer, Long> counts =
                of(Tallied.FISCAL_YEAR).collect(toMap(tally -> Integer.parseInt(tally.key()), Tally::count));
        return IntStream.rangeClosed(years.from(), years.to())
                .mapToObj(year -> new YearCount(year, counts.getOrDefault(year, 0L)))
                .toList();
    }

    private List<ConnectionCount> connections(String direction) {
        return of(Tallied.CONNECTION)
                .filter(tally -> tally.key().equals(direction))
                .map(CountedFacts::connection)
                .sorted(comparing(ConnectionCount::category)
                        .thenComparing(comparing(ConnectionCount::count).reversed())
                        .thenComparing(ConnectionCount::kind))
                .toList();
    }

    private static ConnectionCount connection(Tally tally) {
        ConnectionCategory category = ConnectionCategory.valueOf(tally.second().orElseThrow());
        return new ConnectionCount(category.layer(), category, tally.third().orElseThrow(), tally.count());
    }

    private static SourceCount source(Tally tally) {
        return new SourceCount(
                OrganisationKind.valueOf(tally.key()),
                tally.second().map(Specialty::valueOf).orElse(null),
                tally.count());
    }

    private <R> List<R> rows(Tallied section, Function<Tally, R> row, Comparator<R> order) {
        return of(section).map(row).sorted(order).toList();
    }

    private long total(Tallied section) {
        return of(section).mapToLong(Tally::count).sum();
    }

    private Stream<Tally> of(Tallied section) {
        return tallies.stream().filter(tally -> tally.section() == section);
    }
}
