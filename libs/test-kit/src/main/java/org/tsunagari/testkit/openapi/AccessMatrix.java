package org.tsunagari.testkit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;
import org.tsunagari.testkit.tokens.TestTokens;

/**
 * Who gets which answer from which operation (guarantee 5). A checked-in table:
 *
 * <pre>
 * method,path,anonymous,referrer,coordinator
 * GET,/api/v1/referrals/{id},401,404,404
 * POST,/api/v1/referrals,401,422,403
 * </pre>
 *
 * A column is {@code anonymous} or an account of the development realm. A cell is a status, a class of them like
 * {@code 2xx}, or alternatives like {@code 404|422}. Lines that begin with {@code #} are comments.
 */
public final class AccessMatrix {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern EXPECTATION = Pattern.compile("([1-5](\\d\\d|xx))(\\|[1-5](\\d\\d|xx))*");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NAMES = 2;

    private final List<String> accounts;
    private final Map<String, List<String>> expectations;

    private AccessMatrix(List<String> accounts, Map<String, List<String>> expectations) {
        this.accounts = accounts;
        this.expectations = expectations;
    }

    /** Reads a resource beside a test class. */
    public static AccessMatrix read(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("resource %s beside %s: missing".formatted(resource, beside));
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AccessMatrix parse(String csv) {
        List<List<String>> rows = csv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split(",", -1)).map(String::strip).toList())
                .toList();
        List<String> header = rows.getFirst();
        Map<String, List<String>> expectations = new LinkedHashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String name = row.getFirst() + " " + row.get(1);
            List<String> cells = row.subList(NAMES, row.size());
            if (row.size() != header.size()
                    || !cells.stream()
                            .allMatch(cell -> EXPECTATION.matcher(cell).matches())) {
                throw new IllegalArgumentException(
                        "%s: %s (expected: a status, 2xx or 404|422 for each of %s)".formatted(name, cells, header));
            }
            if (expectations.put(name, cells) != null) {
                throw new IllegalArgumentException(name + ": listed twice");
            }
        }
        return new AccessMatrix(header.subList(NAMES, header.size()), expectations);
    }

    /** Operations that the document has and the table lacks, and the other way round. */
    public List<String> gaps(OpenApiDocument document) {
        Set<String> existing = document.operations().stream()
                .map(Operation::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> gaps = new ArrayList<>();
        existing.stream()
                .filter(name -> !expectations.containsKey(name))
                .forEach(name -> gaps.add("not in the access matrix: " + name));
        expectations.keySet().stream()
                .filter(name -> !existing.contains(name))
                .forEach(name -> gaps.add("in the access matrix, but no such operation: " + name));
        return gaps;
    }

    /**
     * Calls every operation as everybody; fails on gaps, on every answer that is not the expected one, and on every denial
     * that left no record in the audit trail (guarantee 18).
     *
     * @param denials the statuses that are denials here: 404 is one where it may hide a record from somebody
     * @param deniedRequests the ids of the requests of which the trail has a denial, asked when all have been answered
     */
    public void verify(
            URI service,
            OpenApiDocument document,
            Function<Operation, SampleRequest> samples,
            Set<Integer> denials,
            Supplier<Set<String>> deniedRequests) {
        List<String> failures = new ArrayList<>(gaps(document));
        Map<String, String> denied = new LinkedHashMap<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Operation operation : document.operations()) {
                List<String> expected = expectations.getOrDefault(operation.name(), List.of());
                for (int column = 0; column < expected.size(); column++) {
                    String account = accounts.get(column);
                    String request = UUID.randomUUID().toString();
                    int status = call(
                            client,
                            service,
                            operation,
                            account,
                            samples.apply(operation).withHeader("X-Request-ID", request));
                    if (denials.contains(status)) {
                        denied.put(request, "%s as %s: %d".formatted(operation.name(), account, status));
                    }
                    if (!matches(expected.get(column), status)) {
                        failures.add("%s as %s: %d (expected: %s)"
                                .formatted(operation.name(), account, status, expected.get(column)));
                    }
                }
            }
        }
        denied.keySet().removeAll(deniedRequests.get());
        denied.values().forEach(answer -> failures.add(answer + " without a record of the denial"));
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n", failures));
        }
    }

    static boolean matches(String expectation, int status) {
        String digits = Integer.toString(status);
        return Arrays.stream(expectation.split("\\|"))
                .anyMatch(one -> one.endsWith("xx") ? digits.charAt(0) == one.charAt(0) : digits.equals(one));
    }

    private static int call(HttpClient client, URI service, Operation operation, String account, SampleRequest sample) {
        String path = PATH_PARAMETER
                .matcher(operation.path())
                .replaceAll(parameter -> Matcher.quoteReplacement(sample.pathParameters()
                        .getOrDefault(parameter.group(1), UUID.randomUUID().toString())));
        URI address = service.resolve(path + (sample.query().isEmpty() ? "" : "?" + sample.query()));
        String body = sample.jsonBody();
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(
                        operation.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        sample.headers().forEach(request::header);
        if (body != null && !sample.headers().containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!account.equals("anonymous")) {
            request.header("Authorization", TestTokens.bearer(account));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(operation.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(operation.name(), e);
        }
    }
}
