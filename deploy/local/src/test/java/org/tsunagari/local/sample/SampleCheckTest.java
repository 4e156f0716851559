package org.tsunagari.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The check must see every wrong number and name it: a check that is always content proves nothing. */
class SampleCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sample sample = SampleFiles.read();
    private final SampleTotals totals = SampleTotals.of(sample);

    @Test
    void a_report_with_the_numbers_of_the_files_has_no_mismatch() {
        assertThat(SampleCheck.mismatches(rightReport(), totals)).isEmpty();
    }

    @Test
    void a_wrong_count_is_named_with_what_it_is_and_what_it_should_be() {
        var report = rightReport();
        row(report, "byFiscalYear", "fiscalYear", "2023").put("referrals", 20);
        row(report, "byHousehold", "household", "ALONE").put("count", 19);
        assertThat(SampleCheck.mismatches(report, totals))
                .containsExactly("byFiscalYear 2023: 20 (expected: 21)", "byHousehold ALONE: 19 (expected: 18)");
    }

    @Test
    void a_missing_row_counts_as_none_and_a_row_too_many_is_seen() {
        var report = rightReport();
        ((ArrayNode) report.path("formalServices")).remove(0);
        ((ArrayNode) report.path("byAgeDecade"))
                .addObject()
                .put("ageDecade", 30)
                .put("count", 1);
        assertThat(SampleCheck.mismatches(report, totals))
                .containsExactly("byAgeDecade 30: 1 (expected: 0)", "formalServices ARREARS_ADVICE: 0 (expected: 3)");
    }

    @Test
    void a_connection_of_the_wrong_category_is_seen_though_the_kinds_are_right() {
        var report = rightReport();
        row(report, "exitConnections", "kind", "CAFE").put("category", "FOOD");
        assertThat(SampleCheck.mismatches(report, totals))
                .containsExactly(
                        "exitConnections by category COMFORTABLE_PLACE: 14 (expected: 20)",
                        "exitConnections by category FOOD: 36 (expected: 30)");
    }

    @Test
    void means_are_compared_to_two_places_and_a_missing_number_is_named() {
        var report = rightReport();
        ((ObjectNode) report.path("partnersAtFeedback")).put("mean", 5.67);
        ((ObjectNode) report.path("selfRatedHealth")).put("meanAfter", 3.2).remove("pairs");
        assertThat(SampleCheck.mismatches(report, totals))
                .containsExactly(
                        "selfRatedHealth.pairs:  (expected: 17)", "selfRatedHealth.meanAfter: 3.2 (expected: 3.12)");
    }

    @Test
    void an_empty_answer_has_every_number_wrong() {
        assertThat(SampleCheck.mismatches(JSON.createObjectNode(), totals))
                .contains("referrals:  (expected: 46)", "byFiscalYear 2021: 0 (expected: 15)")
                .hasSizeGreaterThan(100);
    }

    private ObjectNode rightReport() {
        var report = JSON.createObjectNode();
        report.put("referrals", totals.referrals()).put("organisations", totals.organisations());
        rows(report, "byFiscalYear", "fiscalYear", "referrals", totals.byFiscalYear());
        rows(report, "byAgeDecade", "ageDecade", "count", totals.byAgeDecade());
        rows(report, "byHousehold", "household", "count", totals.byHousehold());
        rows(report, "characteristics", "characteristic", "count", totals.characteristics());
        rows(report, "formalServices", "formalService", "count", totals.formalServices());
        rows(report, "entryConnections", "kind", "count", totals.entryConnections());
        rows(report, "exitConnections", "kind", "count", totals.exitConnections());
        var categories = sample.connections().stream()
                .collect(Collectors.toMap(
                        Sample.Connection::kind, Sample.Connection::category, (first, second) -> first));
        report.path("exitConnections").forEach(row -> ((ObjectNode) row)
                .put("category", categories.get(row.path("kind").asText())));
        var sources = report.putArray("bySource");
        totals.bySource().forEach((source, count) -> {
            var parts = source.split("/", 2);
            sources.addObject()
                    .put("kind", parts[0])
                    .put("specialty", parts.length > 1 ? parts[1] : null)
                    .put("count", count);
        });
        report.putObject("partnersAtStart").put("n", 46).put("mean", 1.0);
        report.putObject("partnersAtFeedback")
                .put("n", 46)
                .put("mean", 261 / 46.0)
                .put("min", 3)
                .put("max", 12);
        var health = totals.selfRatedHealth();
        report.putObject("selfRatedHealth")
                .put("pairs", health.pairs())
                .put("meanBefore", health.meanBefore())
                .put("meanAfter", health.meanAfter())
                .put("improved", health.improved())
                .put("unchanged", health.unchanged())
                .put("worsened", health.worsened())
                .put("withoutFollowUp", health.withoutFollowUp());
        return report;
    }

    private static void rows(ObjectNode report, String group, String name, String number, Map<String, Long> counts) {
        var rows = report.putArray(group);
        counts.forEach((key, count) -> rows.addObject().put(name, key).put(number, count));
    }

    private static ObjectNode row(ObjectNode report, String group, String name, String key) {
        for (var row : report.path(group)) {
            if (row.path(name).asText().equals(key)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no row " + key + " in " + group);
    }
}
