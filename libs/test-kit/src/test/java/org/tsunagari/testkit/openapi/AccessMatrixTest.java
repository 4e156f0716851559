package org.tsunagari.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small real HTTP server that lets coordinators in and nobody else. */
class AccessMatrixTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.parse("""
            openapi: 3.1.0
            paths:
              /api/v1/referrals/{id}:
                get: {responses: {'200': {description: one}}}
              /api/v1/referrals:
                post: {requestBody: {content: {application/json: {}}}, responses: {'201': {description: made}}}
            """);
    private static final String MATRIX = """
            # who gets what
            method,path,anonymous,referrer,coordinator
            GET,/api/v1/referrals/{id},401,403,404
            POST,/api/v1/referrals,401,403,201|422
            """;

    private static final Set<Integer> DENIALS = Set.of(401, 403, 404);

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> trail = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_matrix_that_agrees_with_the_service_passes() {
        assertThatCode(() -> AccessMatrix.parse(MATRIX)
                        .verify(address, DOCUMENT, SampleRequest::of, DENIALS, this::recorded))
                .doesNotThrowAnyException();
        assertThat(seen).hasSize(6);
    }

    @Test
    void every_answer_that_differs_is_named() {
        var wrong = AccessMatrix.parse(MATRIX.replace("401,403,404", "401,2xx,403"));

        assertThatThrownBy(() -> wrong.verify(address, DOCUMENT, SampleRequest::of, DENIALS, this::recorded))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        GET /api/v1/referrals/{id} as referrer: 403 (expected: 2xx)
                        GET /api/v1/referrals/{id} as coordinator: 404 (expected: 403)""");
    }

    @Test
    void an_operation_that_is_not_listed_fails() {
        var short_ = AccessMatrix.parse(MATRIX.replaceAll("POST,.*\n", ""));

        assertThat(short_.gaps(DOCUMENT)).containsExactly("not in the access matrix: POST /api/v1/referrals");
        assertThatThrownBy(() -> short_.verify(address, DOCUMENT, SampleRequest::of, DENIALS, this::recorded))
                .hasMessageContaining("not in the access matrix: POST /api/v1/referrals");
    }

    @Test
    void a_line_about_an_operation_that_does_not_exist_fails() {
        var stale = AccessMatrix.parse(MATRIX + "DELETE,/api/v1/referrals/{id},401,403,403\n");

        assertThat(stale.gaps(DOCUMENT))
                .containsExactly("in the access matrix, but no such operation: DELETE /api/v1/referrals/{id}");
    }

    @Test
    void a_cell_that_is_no_status_is_a_mistake() {
        assertThatThrownBy(() -> AccessMatrix.parse(MATRIX.replace("401,403,404", "401,,404")))
                .hasMessageContaining("GET /api/v1/referrals/{id}");
        assertThatThrownBy(() -> AccessMatrix.parse(MATRIX.replace("401,403,404", "401,403")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_operation_listed_twice_is_a_mistake() {
        assertThatThrownBy(() -> AccessMatrix.parse(MATRIX + "POST,/api/v1/referrals,401,403,422\n"))
                .hasMessageContaining("listed twice");
    }

    @Test
    void the_sample_decides_what_is_sent() {
        AccessMatrix.parse(MATRIX)
                .verify(
                        address,
                        DOCUMENT,
                        operation -> SampleRequest.of(operation)
                                .withPathParameter("id", "known")
                                .withQuery("limit=1"),
                        DENIALS,
                        this::recorded);

        assertThat(seen).contains("GET /api/v1/referrals/known?limit=1", "POST /api/v1/referrals?limit=1");
    }

    @Test
    void a_denial_that_left_no_record_is_named() {
        assertThatThrownBy(() -> AccessMatrix.parse(MATRIX)
                        .verify(address, DOCUMENT, SampleRequest::of, DENIALS, () -> Set.of("of another request")))
                .hasMessageContaining("POST /api/v1/referrals as referrer: 403 without a record of the denial");
    }

    @Test
    void classes_and_alternatives_of_statuses_are_understood() {
        assertThat(AccessMatrix.matches("2xx", 204)).isTrue();
        assertThat(AccessMatrix.matches("404|422", 422)).isTrue();
        assertThat(AccessMatrix.matches("404|422", 404)).isTrue();
        assertThat(AccessMatrix.matches("404|422", 403)).isFalse();
        assertThat(AccessMatrix.matches("2xx", 302)).isFalse();
    }

    private Set<String> recorded() {
        return trail;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            trail.add(exchange.getRequestHeaders().getFirst("X-Request-ID"));
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            boolean reads = exchange.getRequestMethod().equals("GET");
            int status = authorization == null ? 401 : isCoordinator(authorization) ? (reads ? 404 : 422) : 403;
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static boolean isCoordinator(String authorization) throws IOException {
        try {
            return SignedJWT.parse(authorization.substring("Bearer ".length()))
                    .getJWTClaimsSet()
                    .getStringClaim("preferred_username")
                    .equals("coordinator");
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }
}
