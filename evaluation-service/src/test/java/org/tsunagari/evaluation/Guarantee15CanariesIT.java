package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.evaluation.EvaluationApi.as;
import static org.tsunagari.evaluation.EvaluationApi.record;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 15: what somebody noted about a person is nowhere in clear text: not in tables, topics, logs, refusals. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class Guarantee15CanariesIT {

    private static final String CANARY = "カナリア" + UUID.randomUUID();

    @Test
    void no_canary_leaves_the_cage() {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler ear = listenTo(log);
        try {
            UUID file = CaseFixture.opened().caseId();
            String id = record("coordinator", noted(file, "CONNECTIONS", 1))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            assertThat(as("coordinator").get("/api/v1/outcomes/" + id).asString())
                    .contains(CANARY);

            assertThat(refusalsThatMeetTheCanary(file)).noneMatch(answer -> answer.contains(CANARY));
            assertThat(everyRow()).noneMatch(row -> row.contains(CANARY) || row.contains(asHex(CANARY)));
            assertThat(told(id)).doesNotContain(CANARY);
            assertThat(log).isNotEmpty().noneMatch(line -> line.contains(CANARY));
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
    }

    /** Bad requests of every kind, each with the canary inside. */
    private static List<String> refusalsThatMeetTheCanary(UUID file) {
        Map<String, Object> unknownField = noted(file, "CONNECTIONS", 1);
        unknownField.put("nobodyKnowsThis", CANARY);
        Map<String, Object> tooLong = sheet(file, "FOLLOW_UP", "2023-08-20", 2);
        tooLong.put("answers", List.of(Map.of("item", "RESOURCES", "note", CANARY.repeat(100))));
        return List.of(
                record("coordinator", noted(file, CANARY, 1)).asString(),
                record("coordinator", noted(file, "CONNECTIONS", 9)).asString(),
                record("coordinator", unknownField).asString(),
                record("coordinator", tooLong).asString(),
                record("link-worker", noted(file, "CONNECTIONS", 1)).asString(),
                as("coordinator")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body("{\"note\":\"" + CANARY)
                        .post("/api/v1/outcomes")
                        .asString(),
                as("coordinator").get("/api/v1/outcomes?caseId=" + CANARY).asString(),
                as("coordinator").get("/api/v1/outcomes/" + CANARY).asString(),
                as("coordinator").get("/api/v1/reports/" + CANARY).asString());
    }

    private static Map<String, Object> noted(UUID file, String item, int score) {
        Map<String, Object> sheet = sheet(file, "FOLLOW_UP", "2023-08-20", 2);
        sheet.put("answers", List.of(Map.of("item", item, "score", score, "note", CANARY)));
        return sheet;
    }

    private static List<String> everyRow() {
        List<String> rows = new ArrayList<>();
        Rows.tables().forEach(table -> rows.addAll(Rows.texts("SELECT row_to_json(t)::text FROM \"" + table + "\" t")));
        return rows;
    }

    /** As PostgreSQL prints the bytes of a text. */
    private static String asHex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(String id) {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            var event = kafka.awaitRecord("outcome-events", record -> id.equals(record.key()));
            return event.value() + event.headers();
        }
    }

    private static Handler listenTo(List<String> log) {
        PatternFormatter format = new PatternFormatter("%d %p %c %s%e");
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord record) {
                log.add(format.format(ExtLogRecord.wrap(record)));
            }

            @Override
            public void flush() {
                // every record is kept at once
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger.getLogger("").addHandler(ear);
        Logger.getLogger("canary").info("the ear hears");
        return ear;
    }
}
