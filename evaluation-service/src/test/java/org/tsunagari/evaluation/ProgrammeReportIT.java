package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.evaluation.EvaluationApi.as;
import static org.tsunagari.evaluation.EvaluationApi.inVersion2;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.events.ReferralSubmitted;
import org.tsunagari.events.Topic;
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** Each test has a municipality of its own, so that its totals are its own. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class ProgrammeReportIT {

    /** Codes from 48000 on belong to none in Japan. */
    private static final AtomicInteger NEXT_MUNICIPALITY = new AtomicInteger(50_000);

    private final String municipality = Integer.toString(NEXT_MUNICIPALITY.getAndIncrement());
    private final TestToken coordinator = TestTokens.as("coordinator").withMunicipalities(municipality);
    private final TestToken analyst = TestTokens.as("analyst").withMunicipalities(municipality);

    @ParameterizedTest
    @ValueSource(longs = {46, 24208})
    void the_report_reproduces_the_totals_of_events_fed_in_random_order_with_duplicates(long seed) {
        InventedProgramme programme = new InventedProgramme(seed, municipality, 40);
        programme.inRandomOrderWithDuplicates().forEach(EventFeed.Message::send);
        Consumption.awaitAllOf(Topic.REFERRAL_EVENTS, Topic.CASE_EVENTS);

        JsonNode report = report(2021, 2023);

        assertThat(flattened(report)).isEqualTo(programme.totals());
        assertThat(report.path("partnersAtStart").path("n").asLong())
                .isEqualTo(report.path("cases").asLong());
        assertThat(report.path("organisations").asLong()).isEqualTo(9);
    }

    @Test
    void tables_of_one_report_add_up_while_events_arrive() {
        InventedProgramme programme = new InventedProgramme(7, municipality, 30);
        int step = 0;
        for (EventFeed.Message message : programme.inRandomOrderWithDuplicates()) {
            message.send();
            if (step++ % 20 == 0) {
                JsonNode report = report(2021, 2023);
                long referrals = report.path("referrals").asLong();
                for (String table : List.of("byStatus", "bySource")) {
                    assertThat(sum(report.path(table))).as(table).isEqualTo(referrals);
                }
                assertThat(sum(report.path("byAgeDecade"))
                                + report.path("ageNotKnown").asLong())
                        .isEqualTo(referrals);
                assertThat(report.path("partnersAtFeedback").path("n").asLong())
                        .isEqualTo(report.path("cases").asLong());
            }
        }
    }

    @Test
    void a_fiscal_year_runs_from_april_to_march() {
        referred(LocalDate.of(2023, 3, 31));
        referred(LocalDate.of(2023, 4, 1));
        referred(LocalDate.of(2024, 3, 31));
        Consumption.awaitAllOf(Topic.REFERRAL_EVENTS, Topic.CASE_EVENTS);

        as(analyst)
                .get("/api/v1/reports?from=2021&to=2023")
                .then()
                .statusCode(200)
                .body("byFiscalYear.fiscalYear", contains(2021, 2022, 2023))
                .body("byFiscalYear.referrals", contains(0, 1, 2));
        as(analyst)
                .get("/api/v1/reports/2022")
                .then()
                .statusCode(200)
                .body("from", equalTo(2022))
                .body("to", equalTo(2022))
                .body("referrals", equalTo(1))
                .body("cases", equalTo(1));
    }

    @Test
    void unpaired_answers_never_enter_a_mean() {
        answered(2, 4);
        answered(3, 4);
        answered(1, null);
        answered(null, 5);
        answered(5, null);

        JsonNode health = report(2023, 2023).path("selfRatedHealth");

        assertThat(health.path("pairs").asInt()).isEqualTo(2);
        assertThat(health.path("meanBefore").asDouble()).isEqualTo(2.5);
        assertThat(health.path("meanAfter").asDouble()).isEqualTo(4.0);
        assertThat(health.path("meanDifference").asDouble()).isEqualTo(1.5);
        assertThat(health.path("improved").asInt()).isEqualTo(2);
        assertThat(health.path("withoutFollowUp").asInt()).isEqualTo(2);
        assertThat(health.path("withoutBaseline").asInt()).isEqualTo(1);
        // differences 2 and 1: 1.5 ± 12.7062 × 0.5
        assertThat(health.path("interval95").path("low").asDouble()).isCloseTo(-4.8531, within(0.0001));
        assertThat(health.path("interval95").path("high").asDouble()).isCloseTo(7.8531, within(0.0001));
    }

    @Test
    void an_answer_that_the_person_did_not_give_pairs_with_nothing() {
        UUID file = referredCase();
        record(sheet(file, "BASELINE", "2023-05-20", 2, 2));
        record(sheet(file, "FOLLOW_UP", "2023-08-20", null, 3));

        JsonNode health = report(2023, 2023).path("selfRatedHealth");

        assertThat(health.path("pairs").asInt()).isZero();
        assertThat(health.path("withoutFollowUp").asInt()).isEqualTo(1);
    }

    @Test
    void answers_of_two_versions_never_make_a_pair() {
        UUID file = referredCase();
        record(sheet(file, "BASELINE", "2023-05-20", 2, 2));
        record(inVersion2(sheet(file, "FOLLOW_UP", "2023-08-20", 5, 5)));

        JsonNode mixed = report(2023, 2023).path("selfRatedHealth");
        assertThat(mixed.path("pairs").asInt()).isZero();
        assertThat(mixed.path("meanBefore").isNull()).isTrue();
        assertThat(mixed.path("withoutFollowUp").asInt()).isEqualTo(1);

        record(sheet(file, "FOLLOW_UP", "2023-08-21", 3, 3));
        JsonNode paired = report(2023, 2023).path("selfRatedHealth");
        assertThat(paired.path("pairs").asInt()).isEqualTo(1);
        assertThat(paired.path("meanAfter").asDouble()).isEqualTo(3.0);
        assertThat(paired.path("interval95").isNull()).isTrue();
    }

    @Test
    void the_latest_follow_up_counts_and_a_corrected_answer_counts_no_more() {
        UUID file = referredCase();
        record(sheet(file, "BASELINE", "2023-05-20", 1, 2));
        record(sheet(file, "FOLLOW_UP", "2023-11-20", 4, 3));
        record(sheet(file, "FOLLOW_UP", "2023-08-20", 2, 3));
        UUID mistaken = record(sheet(file, "FOLLOW_UP", "2023-12-20", 5, 3));
        Map<String, Object> correction = sheet(file, "FOLLOW_UP", "2023-12-20", 3, 3);
        correction.put("corrects", mistaken);
        record(correction);

        assertThat(report(2023, 2023).path("selfRatedHealth").path("meanAfter").asDouble())
                .isEqualTo(3.0);
    }

    @Test
    void where_nothing_was_counted_there_is_no_mean() {
        as(coordinator)
                .get("/api/v1/reports/2021")
                .then()
                .statusCode(200)
                .body("municipality", equalTo(municipality))
                .body("referrals", equalTo(0))
                .body("byHousehold", equalTo(List.of()))
                .body("partnersAtStart.mean", nullValue())
                .body("partnersAtStart.n", equalTo(0))
                .body("selfRatedHealth.meanDifference", nullValue())
                .body("practitioners", nullValue())
                .body("remarks.code", hasItem("practitioners-unknown"));
    }

    @Test
    void only_coordinators_and_analysts_see_aggregates() {
        for (String account :
                List.of("referrer", "link-worker", "conference-member", "resident", "operator", "evaluation-service")) {
            as(TestTokens.as(account).withMunicipalities(municipality))
                    .get("/api/v1/reports/2023")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }
    }

    @Test
    void years_that_make_no_sense_are_refused_by_name() {
        refusedYears("?from=2023&to=2022", "?to", "before-from");
        refusedYears("?from=2023", "?to", "required");
        refusedYears("?from=R5&to=2023", "?from", "wrong-format");
        refusedYears("/1023", "/fiscalYear", "out-of-range");
    }

    private void refusedYears(String query, String pointer, String code) {
        as(analyst)
                .get("/api/v1/reports" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
    }

    private JsonNode report(int from, int to) {
        String body = as(analyst)
                .get("/api/v1/reports?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answered(@Nullable Integer before, @Nullable Integer after) {
        UUID file = referredCase();
        if (before != null) {
            record(sheet(file, "BASELINE", "2023-05-20", before, 2));
        }
        if (after != null) {
            record(sheet(file, "FOLLOW_UP", "2023-08-20", after, 3));
        }
    }

    private UUID record(Map<String, Object> outcome) {
        return UUID.fromString(EvaluationApi.record(coordinator, outcome)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private UUID referredCase() {
        UUID file = referred(LocalDate.of(2023, 5, 10));
        Consumption.awaitAllOf(Topic.REFERRAL_EVENTS, Topic.CASE_EVENTS);
        return file;
    }

    private UUID referred(LocalDate sentOn) {
        UUID person = UUID.randomUUID();
        UUID referral = UUID.randomUUID();
        UUID file = UUID.randomUUID();
        EventFeed.Message.of(
                        new ReferralSubmitted(
                                referral,
                                person,
                                municipality,
                                sentOn,
                                UUID.randomUUID(),
                                OrganisationKind.PHARMACY,
                                null,
                                List.of(Need.CARE),
                                Need.CARE,
                                RequestedBy.PERSON,
                                Basis.CONSENT,
                                Urgency.ROUTINE,
                                Channel.API,
                                80),
                        Now.instant())
                .send();
        EventFeed.Message.of(new CaseOpened(file, person, referral, municipality, sentOn), Now.instant())
                .send();
        return file;
    }

    private static long sum(JsonNode rows) {
        long sum = 0;
        for (JsonNode row : rows) {
            sum += row.path("count").asLong();
        }
        return sum;
    }

    /** The report as the invented programme counts: "section/code". */
    private static TreeMap<String, Long> flattened(JsonNode report) {
        TreeMap<String, Long> totals = new TreeMap<>();
        totals.put("referrals", report.path("referrals").asLong());
        totals.put("cases", report.path("cases").asLong());
        long ageNotKnown = report.path("ageNotKnown").asLong();
        if (ageNotKnown > 0) {
            totals.put("ageNotKnown", ageNotKnown);
        }
        report.path("byFiscalYear")
                .forEach(row -> totals.put(
                        "byFiscalYear/" + row.path("fiscalYear").asInt(),
                        row.path("referrals").asLong()));
        report.path("bySource")
                .forEach(row -> totals.put(
                        "bySource/" + row.path("kind").asText() + "/"
                                + row.path("specialty").asText("null"),
                        row.path("count").asLong()));
        Map.of(
                        "byStatus", "status",
                        "byAgeDecade", "ageDecade",
                        "byHousehold", "household",
                        "characteristics", "characteristic",
                        "formalServices", "formalService",
                        "entryConnections", "kind",
                        "exitConnections", "kind")
                .forEach((table, code) -> report.path(table)
                        .forEach(row -> totals.put(
                                table + "/" + row.path(code).asText(),
                                row.path("count").asLong())));
        for (String spread : List.of("partnersAtStart", "partnersAtFeedback", "partnersInStatusReports")) {
            JsonNode cases = report.path(spread);
            totals.put(
                    spread + "/sum",
                    Math.round(cases.path("mean").asDouble() * cases.path("n").asLong()));
        }
        totals.put(
                "partnersInStatusReports/n",
                report.path("partnersInStatusReports").path("n").asLong());
        return totals;
    }
}
