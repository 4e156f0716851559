package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 15: what somebody wrote about a person is nowhere in clear text: not in tables, topics, logs, answers to others. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class Guarantee15CanariesIT {

    private static final String CANARY = "カナリア" + UUID.randomUUID();

    private final Api centre = Api.asCoordinator();

    @Test
    void no_canary_leaves_the_cage() {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler ear = listenTo(log);
        try {
            UUID file = centre.openCase(UUID.randomUUID());
            UUID connection = centre.connect(file, "FOOD", "FOOD_SHOP", ",\"counterpart\":\"" + CANARY + "\"");
            assertThat(centre.get("/cases/" + file + "/connections/" + connection)
                            .jsonPath()
                            .getString("counterpart"))
                    .isEqualTo(CANARY);
            Api.created(centre.post(
                    "/cases/" + file + "/unmet-needs", "{\"category\":\"FOOD\",\"wish\":\"" + CANARY + "\"}"));
            List<String> refusals = refusalsThatMeetTheCanary(file);
            centre.close(file, CANARY);
            assertThat(centre.get("/cases/" + file).jsonPath().getString("closingReason"))
                    .isEqualTo(CANARY);

            assertThat(refusals).noneMatch(answer -> answer.contains(CANARY));
            assertThat(everyRow()).noneMatch(row -> row.contains(CANARY) || row.contains(asHex(CANARY)));
            assertThat(everyRecordAbout(file)).isNotEmpty().noneMatch(record -> record.contains(CANARY));
            assertThat(log).isNotEmpty().noneMatch(line -> line.contains(CANARY));
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
    }

    /** Bad requests of every kind, each with the canary inside. */
    private List<String> refusalsThatMeetTheCanary(UUID file) {
        String path = "/cases/" + file + "/connections";
        String words = ",\"counterpart\":\"" + CANARY + "\"";
        return List.of(
                centre.post(path, Api.exit("FOOD", "CAFE", words)).asString(),
                centre.post(path, Api.exit("FOOD", CANARY, "")).asString(),
                centre.post(path, Api.exit(CANARY, "CAFE", "")).asString(),
                centre.post(path, Api.exit("FOOD", "FOOD_SHOP", words + ",\"note\":\"" + CANARY + "\""))
                        .asString(),
                centre.post(path, "{\"counterpart\":\"" + CANARY).asString(),
                centre.post(path, Api.exit("FOOD", "FOOD_SHOP", ",\"counterpart\":\"" + CANARY.repeat(20) + "\""))
                        .asString(),
                centre.post(
                                "/cases/" + file + "/unmet-needs",
                                "{\"category\":\"FOOD\",\"district\":\"" + CANARY + "\"}")
                        .asString(),
                centre.get("/cases?status=" + CANARY).asString(),
                centre.get("/cases?cursor=" + CANARY).asString(),
                centre.get("/cases/" + CANARY).asString());
    }

    private static List<String> everyRow() {
        List<String> rows = new ArrayList<>();
        for (String table : Rows.texts(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
            rows.addAll(Rows.texts("SELECT row_to_json(t)::text FROM \"" + table + "\" t"));
        }
        return rows;
    }

    /** As PostgreSQL prints the bytes of a text. */
    private static String asHex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> everyRecordAbout(UUID file) {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka.awaitRecords("case-events", record -> file.toString().equals(record.key()), 4).stream()
                    .map(record -> record.value() + record.headers())
                    .toList();
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
