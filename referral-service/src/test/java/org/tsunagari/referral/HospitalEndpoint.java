package org.tsunagari.referral;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** A hospital's system that is told by webhook, and answers as it is told to. */
final class HospitalEndpoint implements AutoCloseable {

    /** One request as it arrived. */
    record Received(String path, String id, String timestamp, String signature, String body) {}

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicReference<Act> beforeAnswering = new AtomicReference<>(() -> {});
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    private HospitalEndpoint(HttpServer server) {
        this.server = server;
    }

    /** Answers with these statuses one after the other, and 204 afterwards. */
    static HospitalEndpoint answering(Integer... statuses) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            HospitalEndpoint endpoint = new HospitalEndpoint(server);
            endpoint.answers.addAll(List.of(statuses));
            server.createContext("/", endpoint::receive);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Received message = new Received(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body);
            meanwhile();
            received.add(message);
            Integer status = answers.poll();
            if (status != null && status >= 300 && status < 400) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        }
    }

    /** Something that happens once, when the next message is here and nobody has answered yet. */
    interface Act {
        void run() throws Exception;
    }

    void beforeItAnswers(Act act) {
        beforeAnswering.set(act);
    }

    private void meanwhile() {
        try {
            beforeAnswering.getAndSet(() -> {}).run();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?tenant=24208";
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<Received> awaitReceived(int count) {
        return Awaitility.await(count + " messages")
                .atMost(CaseService.PATIENCE)
                .until(this::received, messages -> messages.size() >= count);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
