package org.tsunagari.acceptance.bench;

import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Referrals through the gateway against the same rows written directly and pipelined into the same PostgreSQL. */
final class IntakeBenchmark implements Benchmark {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(12);

    @Override
    public void run(RunningSystem system, Report report) throws Exception {
        Load.perSecond(CLIENTS, WARM_UP, () -> new Referrals(system));
        Effects.awaitAll(system);
        DirectWrites direct;
        try (var owner = system.connect("referral");
                var client = new Referrals(system)) {
            direct = DirectWrites.observed(owner, client);
        }
        var intake = new double[ROUNDS];
        var plain = new double[ROUNDS];
        var ratio = new double[ROUNDS];
        var cpu = new double[ROUNDS];
        var shares = new TreeMap<String, double[]>();
        for (int round = 0; round < ROUNDS; round++) {
            Effects.awaitAll(system);
            plain[round] = Load.perSecond(CLIENTS, ROUND, () -> direct.client(system.connect("referral")));
            var before = system.cpuSeconds();
            intake[round] = Load.perSecond(CLIENTS, ROUND, () -> new Referrals(system));
            var after = system.cpuSeconds();
            double referrals = intake[round] * ROUND.toSeconds();
            for (var name : after.keySet()) {
                double milliseconds = (after.get(name) - before.getOrDefault(name, 0.0)) * 1000 / referrals;
                shares.computeIfAbsent(name, unused -> new double[ROUNDS])[round] = milliseconds;
                cpu[round] += milliseconds;
            }
            ratio[round] = 100 * intake[round] / plain[round];
        }
        report.table(
                "Intake",
                "%d clients, durable; %d rounds of %d s in turn after a warm-up of %d s. A referral is %d rows: %s."
                        .formatted(
                                CLIENTS,
                                ROUNDS,
                                ROUND.toSeconds(),
                                WARM_UP.toSeconds(),
                                direct.size(),
                                direct.tables()),
                "figure",
                "median (least–most)",
                "goal");
        report.row("referrals a second through the gateway", Samples.spread(intake), "");
        report.row("the same rows written directly, pipelined, a second", Samples.spread(plain), "");
        report.row("ratio, %", Samples.spread(ratio), "≥ 40");
        report.row("CPU a referral over all processes, ms", Samples.spread(cpu), "≤ 2");
        report.row(
                "of these",
                shares.entrySet().stream()
                        .filter(entry -> Samples.median(entry.getValue()) >= 0.005)
                        .map(entry -> "%s %.2f".formatted(entry.getKey(), Samples.median(entry.getValue())))
                        .collect(Collectors.joining(", ")),
                "");
    }
}
