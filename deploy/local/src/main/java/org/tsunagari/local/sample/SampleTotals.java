package org.tsunagari.local.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the programme report must show once the sample is loaded, counted from the files. {@code SampleTotalsTest} binds
 * these numbers to those of Nabari's report.
 *
 * @param bySource organisation kind, with its specialty after a slash where it has one
 * @param characteristics the cases' own and the two that follow from the referral
 */
record SampleTotals(
        int referrals,
        Map<String, Long> byFiscalYear,
        Map<String, Long> byAgeDecade,
        Map<String, Long> byHousehold,
        Map<String, Long> bySource,
        Map<String, Long> characteristics,
        Map<String, Long> formalServices,
        Map<String, Long> entryConnections,
        Map<String, Long> exitConnections,
        Map<String, Long> exitCategories,
        Map<String, Long> connectionsPerCase,
        SelfRatedHealth selfRatedHealth,
        int organisations) {

    /** Answers before and after of the same persons; those without a second answer are counted, not forgotten. */
    record SelfRatedHealth(
            int pairs,
            double meanBefore,
            double meanAfter,
            int improved,
            int unchanged,
            int worsened,
            int withoutFollowUp) {}

    static SampleTotals of(Sample sample) {
        return new SampleTotals(
                sample.referrals().size(),
                count(sample.referrals(), referral -> String.valueOf(referral.fiscalYear())),
                count(sample.referrals(), referral -> String.valueOf(referral.ageDecade())),
                count(sample.cases(), Sample.CaseProfile::household),
                bySource(sample),
                characteristics(sample),
                count(sample.cases().stream().flatMap(profile -> profile.formalServices().stream())),
                count(connections(sample, "ENTRY").map(Sample.Connection::kind)),
                count(connections(sample, "EXIT").map(Sample.Connection::kind)),
                count(connections(sample, "EXIT").map(Sample.Connection::category)),
                count(sample.connections(), Sample.Connection::referral),
                selfRatedHealth(sample),
                (int) sample.referrals().stream()
                        .map(Sample.Referral::sourceOrganisation)
                        .distinct()
                        .count());
    }

    private static Stream<Sample.Connection> connections(Sample sample, String direction) {
        return sample.connections().stream()
                .filter(connection -> connection.direction().equals(direction));
    }

    private static Map<String, Long> bySource(Sample sample) {
        Map<UUID, Sample.Organisation> byId =
                sample.organisations().stream().collect(Collectors.toMap(Sample.Organisation::id, Function.identity()));
        return count(sample.referrals().stream()
                .map(Sample.Referral::sourceOrganisation)
                .map(id -> {
                    var source = byId.get(id);
                    if (source == null) {
                        throw new IllegalStateException("no such organisation: " + id);
                    }
                    return source.specialty() == null ? source.kind() : source.kind() + "/" + source.specialty();
                }));
    }

    private static Map<String, Long> characteristics(Sample sample) {
        var recorded = sample.cases().stream().flatMap(profile -> profile.characteristics().stream());
        var withoutConsent = sample.referrals().stream()
                .filter(referral -> !referral.hasConsent())
                .map(referral -> "WITHOUT_CONSENT");
        var byFamily = sample.referrals().stream()
                .filter(referral -> referral.requestedBy().equals("FAMILY"))
                .map(referral -> "REQUESTED_BY_FAMILY");
        return count(Stream.of(recorded, withoutConsent, byFamily).flatMap(Function.identity()));
    }

    private static SelfRatedHealth selfRatedHealth(Sample sample) {
        var before = new TreeMap<String, Integer>();
        var after = new TreeMap<String, Integer>();
        for (var outcome : sample.outcomes()) {
            (outcome.point().equals("BASELINE") ? before : after).put(outcome.referral(), outcome.selfRatedHealth());
        }
        var model = sample.modelCase();
        before.put(model.referral(), model.evaluation().before().selfRatedHealth());
        after.put(model.referral(), model.evaluation().after().selfRatedHealth());
        var pairs = after.entrySet().stream()
                .map(entry -> new Pair(baseline(before, entry.getKey()), entry.getValue()))
                .toList();
        return new SelfRatedHealth(
                pairs.size(),
                pairs.stream().mapToInt(Pair::before).average().orElseThrow(),
                pairs.stream().mapToInt(Pair::after).average().orElseThrow(),
                (int) pairs.stream()
                        .filter(pair -> pair.after() > pair.before())
                        .count(),
                (int) pairs.stream()
                        .filter(pair -> pair.after() == pair.before())
                        .count(),
                (int) pairs.stream()
                        .filter(pair -> pair.after() < pair.before())
                        .count(),
                before.size() - after.size());
    }

    private record Pair(int before, int after) {}

    private static int baseline(Map<String, Integer> before, String referral) {
        var answer = before.get(referral);
        if (answer == null) {
            throw new IllegalStateException("a follow-up without a baseline: " + referral);
        }
        return answer;
    }

    private static <T> Map<String, Long> count(Collection<T> rows, Function<T, String> key) {
        return count(rows.stream().map(key));
    }

    private static Map<String, Long> count(Stream<String> keys) {
        return keys.collect(groupingBy(Function.identity(), TreeMap::new, counting()));
    }
}
