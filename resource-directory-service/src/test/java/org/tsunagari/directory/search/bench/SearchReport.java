package org.tsunagari.directory.search.bench;

import static org.tsunagari.directory.search.bench.Timing.figure;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as Markdown. */
final class SearchReport {

    private final StringBuilder page = new StringBuilder("\n## Search\n");
    private final List<Round> rounds = new ArrayList<>();

    SearchReport() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        page.append(
                "%d cores, %d GiB, Java %s; the service's classes, Lucene and PostgreSQL (settings as after ./start) on this machine, all data in memory of it. Milliseconds.\n"
                        .formatted(
                                system.getAvailableProcessors(), system.getTotalMemorySize() >> 30, Runtime.version()));
    }

    void begin(int size, Duration loading, int checked, String sizes) {
        rounds.clear();
        page.append(
                "\n### %,d resources\n%s. Generated, analysed, written and indexed in %d s; %d of them the service wrote again the same.\n"
                        .formatted(size, sizes, loading.toSeconds(), checked));
        System.out.printf("%n== %,d resources, loaded in %d s%n", size, loading.toSeconds());
    }

    void add(Round round) {
        rounds.add(round);
        System.out.printf(
                "   %s: service %s / %s, SQL %s / %s, HTTP %s / %s, plain %s, Lucene %s / %s; Lucene %d of %d, %.2f;"
                        + " plain %d of %d, %.2f%n",
                round.kind().title,
                figure(round.service().percentile(50)),
                figure(round.service().percentile(99)),
                figure(round.statement().percentile(50)),
                figure(round.statement().percentile(99)),
                figure(round.http().percentile(50)),
                figure(round.http().percentile(99)),
                plain(round.plain(), 50),
                figure(round.lucene().percentile(50)),
                figure(round.lucene().percentile(99)),
                round.withLucene().sameTotal(),
                round.withLucene().compared(),
                round.withLucene().shared(),
                round.withPlain().sameTotal(),
                round.withPlain().compared(),
                round.withPlain().shared());
    }

    void end() {
        table(
                "One client: p50 / p95 / p99 / most; with fewer than 400 answers their number",
                "service, whole answer",
                "its statement alone",
                "over HTTP",
                "plain SQL",
                "Lucene");
        for (Round round : rounds) {
            row(
                    round.kind().title,
                    percentiles(round.service()),
                    percentiles(round.statement()),
                    percentiles(round.http()),
                    percentiles(round.plain()),
                    percentiles(round.lucene()));
        }
        table("Four clients: p50 / p99, answers a second", "service, whole answer", "plain SQL", "Lucene");
        for (Round round : rounds) {
            row(
                    round.kind().title,
                    throughput(round.serviceOfMany()),
                    throughput(round.plainOfMany()),
                    throughput(round.luceneOfMany()));
        }
        table(
                "Do they answer the same? Questions with the same total; part of the first hits that is the same",
                "Lucene",
                "plain SQL");
        for (Round round : rounds) {
            row(round.kind().title, agreement(round, round.withLucene()), agreement(round, round.withPlain()));
        }
    }

    private void table(String about, String... columns) {
        page.append("\n").append(about).append(".\n\n| |");
        for (String column : columns) {
            page.append(" ").append(column).append(" |");
        }
        page.append("\n|").append("---|".repeat(columns.length + 1)).append("\n");
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String percentiles(Timing timing) {
        String count = timing.count() < 400 ? " (%d)".formatted(timing.count()) : "";
        String givenUp = timing.givenUp() > 0 ? ", %d given up".formatted(timing.givenUp()) : "";
        return "%s / %s / %s / %s%s%s"
                .formatted(
                        figure(timing.percentile(50)),
                        figure(timing.percentile(95)),
                        figure(timing.percentile(99)),
                        figure(timing.most()),
                        count,
                        givenUp);
    }

    private static String plain(Timing timing, double percent) {
        return figure(timing.percentile(percent)) + (timing.givenUp() > 0 ? " (given up)" : "");
    }

    private static String throughput(Timing timing) {
        return "%s / %s, %s"
                .formatted(figure(timing.percentile(50)), figure(timing.percentile(99)), figure(timing.perSecond()));
    }

    private static String agreement(Round round, Round.Agreement agreement) {
        String total = round.kind().form == Question.Form.COMPLETION
                ? ""
                : "%d of %d; ".formatted(agreement.sameTotal(), agreement.compared());
        return total + (round.kind().form == Question.Form.FACETS ? "" : "%.0f %%".formatted(100 * agreement.shared()));
    }

    String page() {
        return page.toString();
    }
}
