package org.tsunagari.casework.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tsunagari.events.ConsentWatermark;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.TestJvm;

/**
 * The consent ledger of referral-service as this service meets it: watermarks in consent-events, and snapshots over
 * HTTP. It can fall silent, and then neither comes.
 */
public final class Ledger implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(Ledger.class.getName());

    private static final int PARTITIONS = 3;
    private static final String SNAPSHOTS = "/internal/consent-snapshots/";

    @Override
    public Map<String, String> start() {
        return Map.of("tsunagari.ledger-url", TestJvm.once("ledger", Ledger::serve));
    }

    @Override
    public void stop() {}

    /** What the ledger answers about a person from now on. */
    public static void knows(UUID person, String snapshot) {
        control("/test/snapshots/" + person, snapshot);
    }

    /** No watermarks, no answers. */
    public static void fallSilent() {
        control("/test/silence", "true");
    }

    /** No watermarks, but answers. */
    public static void stopWatermarks() {
        control("/test/silence", "watermarks");
    }

    public static void speak() {
        control("/test/silence", "false");
    }

    private static void control(String path, String body) {
        URI address = URI.create(TestJvm.value("ledger").orElseThrow() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(address)
                            .PUT(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String serve() {
        try {
            Map<String, String> snapshots = new ConcurrentHashMap<>();
            AtomicBoolean watermarks = new AtomicBoolean(true);
            AtomicBoolean answers = new AtomicBoolean(true);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(SNAPSHOTS, exchange -> answer(exchange, answers, snapshots));
            server.createContext("/test/snapshots/", exchange -> {
                snapshots.put(lastSegment(exchange), body(exchange));
                reply(exchange, 204, "");
            });
            server.createContext("/test/silence", exchange -> {
                String silence = body(exchange);
                watermarks.set(silence.equals("false"));
                answers.set(!silence.equals("true"));
                reply(exchange, 204, "");
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            publishWatermarks(watermarks);
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, AtomicBoolean answers, Map<String, String> snapshots)
            throws IOException {
        if (!answers.get()) {
            exchange.close();
            return;
        }
        String known = snapshots.get(lastSegment(exchange));
        reply(exchange, known == null ? 404 : 200, known == null ? "" : known);
    }

    private static void publishWatermarks(AtomicBoolean watermarks) {
        KafkaProbe kafka = KafkaProbe.ofTestKafka();
        kafka.createTopic("consent-events", PARTITIONS, Map.of("cleanup.policy", "compact"));
        ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        var unused = ticks.scheduleAtFixedRate(
                () -> publishOfEveryPartition(kafka, watermarks), 0, 500, TimeUnit.MILLISECONDS);
    }

    /** What fails is heard of, and comes again with the next tick: an exception would end the ticking for good. */
    private static void publishOfEveryPartition(KafkaProbe kafka, AtomicBoolean watermarks) {
        try {
            for (int partition = 0; watermarks.get() && partition < PARTITIONS; partition++) {
                ConsentWatermark mark =
                        new ConsentWatermark(partition, Clock.systemUTC().instant());
                kafka.send(Wire.record(mark, UUID.randomUUID(), partition));
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the ledger's watermarks wait for the next tick", failed);
        }
    }

    private static String lastSegment(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
