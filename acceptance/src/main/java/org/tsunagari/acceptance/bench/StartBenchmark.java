package org.tsunagari.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.tsunagari.components.Ports;

/**
 * A further replica of each service beside the running one: from the start of its process to the first ready answer, and
 * what it then holds. And what the running ones hold, which have served the sample and the journey.
 */
final class StartBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    @Override
    public void run(RunningSystem system, Report report) throws Exception {
        report.table(
                "Start and memory",
                "With its AOT cache, database migrated, the others running. Memory is the proportional set size."
                        + " Median (least–most) of %d starts, one after another.".formatted(ROUNDS),
                "service",
                "ready after s (goal 1.5)",
                "MiB when ready",
                "MiB after the sample and the journey (goal 200)");
        for (var service : RunningSystem.SERVICES) {
            long pid = system.pidOf(service);
            var seconds = new double[ROUNDS];
            var memory = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                start(pid, round, seconds, memory);
            }
            report.row(
                    service, Samples.spread(seconds), Samples.spread(memory), Samples.figure(Processes.mebibytes(pid)));
        }
    }

    private void start(long template, int round, double[] seconds, double[] memory)
            throws IOException, InterruptedException {
        var ports = Ports.free(2);
        var replica = Replica.of(template, ports.getFirst(), Map.of("TSUNAGARI_MANAGEMENT_PORT", ports.getLast() + ""));
        long began = System.nanoTime();
        var process = replica.start();
        try {
            awaitReady(process, ports.getFirst(), began);
            seconds[round] = (System.nanoTime() - began) / 1e9;
            memory[round] = Processes.mebibytes(process.pid());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private void awaitReady(Process process, int port, long began) throws IOException, InterruptedException {
        var probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                .timeout(Duration.ofSeconds(2))
                .build();
        while (!isReady(probe)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the replica on port %d is not ready".formatted(port));
            }
            Thread.sleep(Duration.ofMillis(5));
        }
    }

    private boolean isReady(HttpRequest probe) throws InterruptedException {
        try {
            return http.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
