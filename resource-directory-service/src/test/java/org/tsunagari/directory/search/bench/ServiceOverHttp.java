package org.tsunagari.directory.search.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tsunagari.directory.search.model.Dimension;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.testkit.tokens.TestTokens;

/**
 * The same as anybody asks it: a request with a token, which is decided upon, recorded in the trail and committed, and an
 * answer in JSON. With facets the API answers with a list as well.
 */
final class ServiceOverHttp implements Contender {

    private final URI api;
    private final String bearer;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    /** Its token is good for five minutes. */
    ServiceOverHttp(URI api, String municipality) {
        this.api = api;
        this.bearer = "Bearer "
                + TestTokens.as("resident").withMunicipalities(municipality).serialized();
    }

    @Override
    public Answer answer(Question question) throws Exception {
        var request = question.kind().form == Question.Form.COMPLETION
                ? HttpRequest.newBuilder(api.resolve(
                        "resource-completions?q=" + URLEncoder.encode(question.typed(), StandardCharsets.UTF_8)))
                : HttpRequest.newBuilder(api.resolve("resource-searches"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body(question))));
        var answer =
                client.send(request.header("Authorization", bearer).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 503) {
            throw new Timing.Unavailable();
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("answered with " + answer.statusCode());
        }
        return new Answer(List.of(), Map.of());
    }

    @Override
    public long count(Question question) {
        throw new UnsupportedOperationException("only timed");
    }

    private static Map<String, Object> body(Question question) {
        SearchCriteria criteria = question.criteria();
        Map<String, Object> body = new TreeMap<>();
        criteria.near()
                .ifPresent(point ->
                        body.put("near", Map.of("latitude", point.latitude(), "longitude", point.longitude())));
        criteria.withinMetres().ifPresent(metres -> body.put("withinMetres", metres));
        criteria.box().ifPresent(box -> body.put("box", box));
        criteria.text().ifPresent(text -> body.put("text", text));
        criteria.order().ifPresent(order -> body.put("sort", order.name()));
        criteria.openAt().ifPresent(time -> body.put("openAt", time.toString()));
        if (criteria.chosen().containsKey(Dimension.CATEGORY)) {
            body.put("categories", criteria.chosen().get(Dimension.CATEGORY));
        }
        if (criteria.chosen().containsKey(Dimension.DISTRICT)) {
            body.put("districts", criteria.chosen().get(Dimension.DISTRICT));
        }
        if (question.kind().form == Question.Form.FACETS) {
            body.put("facets", true);
        }
        if (question.kind().limit > 0) {
            body.put("limit", question.kind().limit);
        }
        return body;
    }
}
