package org.tsunagari.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;
import org.tsunagari.testkit.openapi.SampleRequest;
import org.tsunagari.testkit.tokens.TestToken;

/**
 * What came back. Not by REST Assured, which lays bodies out prettily before it sends them.
 *
 * @param headers names, in their order
 */
record Sent(int status, List<String> headers, String body, Duration took) {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Always under the same request id, so that answers can be compared. */
    static Sent by(TestToken token, Operation operation, SampleRequest sample) {
        String path = PATH_PARAMETER
                .matcher(operation.path())
                .replaceAll(parameter -> Matcher.quoteReplacement(sample.pathParameters()
                        .getOrDefault(parameter.group(1), UUID.randomUUID().toString())));
        String query = sample.query().isEmpty() ? "" : "?" + sample.query();
        String body = sample.jsonBody();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Samples.service() + path + query))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.serialized())
                .header("X-Request-ID", "the-same")
                .method(
                        operation.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        sample.headers().forEach(request::header);
        if (body != null && !sample.headers().containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        try {
            long begin = System.nanoTime();
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Sent(
                    answer.statusCode(),
                    List.copyOf(answer.headers().map().keySet()),
                    answer.body(),
                    Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(operation.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(operation.name(), e);
        }
    }

    /** All that an answer tells, whatever it is asked for by. */
    String without(UUID... ids) {
        String told = status + " " + headers + " " + body;
        for (UUID id : ids) {
            told = told.replace(id.toString(), "…");
        }
        return told;
    }
}
