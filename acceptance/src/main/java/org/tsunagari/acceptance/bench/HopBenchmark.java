package org.tsunagari.acceptance.bench;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tsunagari.components.Ports;

/**
 * The gateway against nginx as a plain reverse proxy, before the same upstream (nginx, an answer of 1 KiB), in turn. The
 * gateway verifies a token, limits, and sets headers; nginx only forwards. Needs Debian's {@code nginx} and {@code wrk}.
 */
final class HopBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final List<Path> NGINX = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));
    private static final String UNLIMITED = "10000000";
    private static final Path WRK = Path.of("/usr/bin/wrk");

    @Override
    public void run(RunningSystem system, Report report) throws Exception {
        var nginx = NGINX.stream().filter(Files::isExecutable).findFirst();
        if (nginx.isEmpty() || !Files.isExecutable(WRK)) {
            report.skipped("The gateway's hop", "Debian's nginx and wrk are needed");
            return;
        }
        var ports = Ports.free(4);
        int upstream = ports.get(0);
        int proxy = ports.get(1);
        int gateway = ports.get(2);
        var directory = Files.createTempDirectory("tsunagari-hop");
        var server = startNginx(nginx.get(), directory, upstream, proxy);
        var own = Replica.of(
                        system.pidOf("gateway"),
                        gateway,
                        Map.of(
                                "TSUNAGARI_MANAGEMENT_PORT",
                                ports.get(3).toString(),
                                "TSUNAGARI_REFERRAL_URL",
                                "http://127.0.0.1:" + upstream,
                                "TSUNAGARI_GATEWAY_LIMITS_RATE", // one caller asks more than any limit lets through
                                UNLIMITED,
                                "TSUNAGARI_GATEWAY_LIMITS_BURST",
                                UNLIMITED))
                .start();
        try {
            awaitPort(upstream);
            awaitPort(gateway);
            measure(system, report, server, own, upstream, proxy, gateway);
        } finally {
            own.destroy();
            own.waitFor();
            server.destroy();
            server.waitFor();
        }
    }

    private static void measure(
            RunningSystem system, Report report, Process nginx, Process gateway, int upstream, int proxy, int port)
            throws Exception {
        wrk(system, port, WARM_UP);
        var direct = new double[ROUNDS];
        var plain = new double[ROUNDS];
        var ours = new double[ROUNDS];
        var ratio = new double[ROUNDS];
        var cpu = new double[ROUNDS];
        var plainCpu = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double beforeDirect = cpuSeconds(nginx);
            direct[round] = wrk(system, upstream, ROUND);
            double upstreamMicros = (cpuSeconds(nginx) - beforeDirect) * 1e6 / (direct[round] * ROUND.toSeconds());
            double beforePlain = cpuSeconds(nginx);
            plain[round] = wrk(system, proxy, ROUND);
            plainCpu[round] =
                    (cpuSeconds(nginx) - beforePlain) * 1e6 / (plain[round] * ROUND.toSeconds()) - upstreamMicros;
            double before = cpuSeconds(gateway);
            ours[round] = wrk(system, port, ROUND);
            cpu[round] = (cpuSeconds(gateway) - before) * 1e6 / (ours[round] * ROUND.toSeconds());
            ratio[round] = 100 * ours[round] / plain[round];
        }
        report.table(
                "The gateway's hop",
                "%d connections, wrk; %d rounds of %d s in turn after a warm-up of %d s; every request with a token, which only the gateway verifies."
                        .formatted(CONNECTIONS, ROUNDS, ROUND.toSeconds(), WARM_UP.toSeconds()),
                "figure",
                "median (least–most)",
                "goal");
        report.row("requests a second, upstream without a proxy", Samples.spread(direct), "");
        report.row("requests a second through nginx", Samples.spread(plain), "");
        report.row("requests a second through the gateway", Samples.spread(ours), "");
        report.row("ratio of the gateway to nginx, %", Samples.spread(ratio), "≥ 60");
        report.row("CPU a request, µs: nginx", Samples.spread(plainCpu), "");
        report.row("CPU a request, µs: gateway", Samples.spread(cpu), "");
    }

    private static double wrk(RunningSystem system, int port, Duration length)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        WRK.toString(),
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d%ds".formatted(length.toSeconds()),
                        "-H",
                        "Authorization: Bearer " + system.token("referrer"),
                        "http://127.0.0.1:%d/api/v1/referrals".formatted(port))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        var rate = RATE.matcher(output);
        if (!rate.find() || FAILED.matcher(output).find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** Of the process and its workers. */
    private static double cpuSeconds(Process process) throws IOException {
        return Processes.cpuSecondsBelow(process.toHandle()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Process startNginx(Path nginx, Path directory, int upstream, int proxy) throws IOException {
        var answer = "{\\\"items\\\":[\\\"" + "x".repeat(1000) + "\\\"]}";
        var configuration = Files.writeString(directory.resolve("nginx.conf"), """
                worker_processes 2;
                daemon off;
                pid nginx.pid;
                error_log stderr crit;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  keepalive_requests 1000000;
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
                  upstream service { server 127.0.0.1:%1$d; keepalive 64; keepalive_requests 1000000; }
                  server { listen 127.0.0.1:%1$d; location / { default_type application/json; return 200 "%3$s"; } }
                  server { listen 127.0.0.1:%2$d;
                    location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; } }
                }
                """.formatted(upstream, proxy, answer));
        return new ProcessBuilder(
                        nginx.toString(), "-p", directory.toString(), "-c", configuration.toString(), "-e", "stderr")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(new File(directory.toFile(), "error.log"))
                .start();
    }

    private static void awaitPort(int port) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            try (var socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(Duration.ofMillis(50));
            }
        }
        throw new IllegalStateException("nobody listens on port " + port);
    }
}
