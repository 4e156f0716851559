package org.tsunagari.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tsunagari.local.api.ApiClient;

/** Compares the programme report of a running system with what the sample's files add up to, number by number. */
public final class SampleCheck {

    private static final String REPORT = "/reports?from=2021&to=2023";

    /** Means are compared as a reader of the report would: to two places. */
    private static final double ROUNDING = 0.01;

    private final ApiClient api;
    private final SampleTotals expected;

    public SampleCheck(ApiClient api) {
        this.api = api;
        this.expected = SampleTotals.of(SampleFiles.read());
    }

    /**
     * Facts reach the report by event, so the check asks again until every number is right or the patience ends.
     *
     * @return one line for each number that is still wrong; empty when the report is as it must be
     */
    public List<String> mismatches(Duration patience) {
        try {
            return Deadline.await("the sample in the report", patience, () -> Optional.of(mismatches())
                    .filter(List::isEmpty));
        } catch (Deadline.Passed e) {
            return mismatches();
        }
    }

    private List<String> mismatches() {
        return mismatches(api.get(Account.COORDINATOR, REPORT).body(), expected);
    }

    static List<String> mismatches(JsonNode report, SampleTotals expected) {
        var wrong = new ArrayList<String>();
        compare(wrong, "referrals", expected.referrals(), report.path("referrals"));
        compare(wrong, "byFiscalYear", expected.byFiscalYear(), report, "referrals", row -> text(row, "fiscalYear"));
        compare(wrong, "byAgeDecade", expected.byAgeDecade(), report, row -> text(row, "ageDecade"));
        compare(wrong, "byHousehold", expected.byHousehold(), report, row -> text(row, "household"));
        compare(wrong, "bySource", expected.bySource(), report, SampleCheck::source);
        compare(wrong, "characteristics", expected.characteristics(), report, row -> text(row, "characteristic"));
        compare(wrong, "formalServices", expected.formalServices(), report, row -> text(row, "formalService"));
        compare(wrong, "entryConnections", expected.entryConnections(), report, row -> text(row, "kind"));
        compare(wrong, "exitConnections", expected.exitConnections(), report, row -> text(row, "kind"));
        compareCategories(wrong, expected.exitCategories(), report.path("exitConnections"));
        partners(wrong, expected, report);
        selfRatedHealth(wrong, expected.selfRatedHealth(), report.path("selfRatedHealth"));
        compare(wrong, "organisations", expected.organisations(), report.path("organisations"));
        return List.copyOf(wrong);
    }

    private static void partners(List<String> wrong, SampleTotals expected, JsonNode report) {
        var perCase = expected.connectionsPerCase().values().stream()
                .mapToLong(Long::longValue)
                .summaryStatistics();
        var start = report.path("partnersAtStart");
        compare(wrong, "partnersAtStart.n", perCase.getCount(), start.path("n"));
        compare(wrong, "partnersAtStart.mean", 1.0, start.path("mean"));
        var feedback = report.path("partnersAtFeedback");
        compare(wrong, "partnersAtFeedback.n", perCase.getCount(), feedback.path("n"));
        compare(wrong, "partnersAtFeedback.mean", perCase.getAverage(), feedback.path("mean"));
        compare(wrong, "partnersAtFeedback.min", perCase.getMin(), feedback.path("min"));
        compare(wrong, "partnersAtFeedback.max", perCase.getMax(), feedback.path("max"));
    }

    private static void selfRatedHealth(List<String> wrong, SampleTotals.SelfRatedHealth expected, JsonNode actual) {
        compare(wrong, "selfRatedHealth.pairs", expected.pairs(), actual.path("pairs"));
        compare(wrong, "selfRatedHealth.meanBefore", expected.meanBefore(), actual.path("meanBefore"));
        compare(wrong, "selfRatedHealth.meanAfter", expected.meanAfter(), actual.path("meanAfter"));
        compare(wrong, "selfRatedHealth.improved", expected.improved(), actual.path("improved"));
        compare(wrong, "selfRatedHealth.unchanged", expected.unchanged(), actual.path("unchanged"));
        compare(wrong, "selfRatedHealth.worsened", expected.worsened(), actual.path("worsened"));
        compare(wrong, "selfRatedHealth.withoutFollowUp", expected.withoutFollowUp(), actual.path("withoutFollowUp"));
    }

    private static void compareCategories(List<String> wrong, Map<String, Long> expected, JsonNode rows) {
        var actual = new TreeMap<String, Long>();
        rows.forEach(
                row -> actual.merge(text(row, "category"), row.path("count").asLong(), Long::sum));
        compare(wrong, "exitConnections by category", expected, actual);
    }

    private static void compare(
            List<String> wrong,
            String group,
            Map<String, Long> expected,
            JsonNode report,
            Function<JsonNode, String> key) {
        compare(wrong, group, expected, report, "count", key);
    }

    private static void compare(
            List<String> wrong,
            String group,
            Map<String, Long> expected,
            JsonNode report,
            String number,
            Function<JsonNode, String> key) {
        var actual = new TreeMap<String, Long>();
        report.path(group)
                .forEach(row -> actual.merge(key.apply(row), row.path(number).asLong(), Long::sum));
        compare(wrong, group, expected, actual);
    }

    private static void compare(
            List<String> wrong, String group, Map<String, Long> expected, Map<String, Long> actual) {
        var keys = new TreeSet<>(Comparator.<String>naturalOrder());
        keys.addAll(expected.keySet());
        keys.addAll(actual.keySet());
        for (var key : keys) {
            long is = actual.getOrDefault(key, 0L);
            long shouldBe = expected.getOrDefault(key, 0L);
            if (is != shouldBe) {
                wrong.add("%s %s: %d (expected: %d)".formatted(group, key, is, shouldBe));
            }
        }
    }

    private static void compare(List<String> wrong, String what, double expected, JsonNode actual) {
        if (!actual.isNumber() || Math.abs(actual.asDouble() - expected) > ROUNDING) {
            wrong.add("%s: %s (expected: %s)".formatted(what, actual, number(expected)));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String source(JsonNode row) {
        var kind = text(row, "kind");
        return row.path("specialty").isTextual() ? kind + "/" + text(row, "specialty") : kind;
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText();
    }
}
