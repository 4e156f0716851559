package org.tsunagari.acceptance.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The door of {@code acceptance/bench [name…]}: all benchmarks, or those that are named. */
public final class Bench {

    private enum Chapter {
        START(new StartBenchmark()),
        HOP(new HopBenchmark()),
        INTAKE(new IntakeBenchmark()),
        EFFECT(new EffectBenchmark());

        private final Benchmark benchmark;

        Chapter(Benchmark benchmark) {
            this.benchmark = benchmark;
        }

        static Chapter named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        var chapters = names.length == 0
                ? List.of(Chapter.values())
                : Arrays.stream(names).map(Chapter::named).toList();
        var root =
                Path.of(System.getProperty("tsunagari.root")).toAbsolutePath().normalize();
        var report = new Report(Machine.description());
        prepare(root);
        try (var system = RunningSystem.start(root)) {
            system.awaitAotCaches();
            for (var chapter : chapters) {
                System.out.printf("%n== %s%n", chapter);
                chapter.benchmark.run(system, report);
            }
        }
        var file = root.resolve("acceptance/target/bench-results.md");
        Files.writeString(file, report.markdown());
        System.out.printf("%n%s%nwritten to %s%n", report.markdown(), file);
    }

    /**
     * A first run, on no data, makes what a later start profits from, as on anybody's machine: the AOT caches. It also lets PostgreSQL
     * remember when each transaction was committed, which it does from its next start on.
     */
    private static void prepare(Path root) throws Exception {
        try (var system = RunningSystem.start(root, "--fresh")) {
            system.awaitAotCaches();
            try (var connection = system.connect("postgres");
                    var statement = connection.createStatement()) {
                statement.execute("ALTER SYSTEM SET track_commit_timestamp = on");
            }
        }
    }
}
