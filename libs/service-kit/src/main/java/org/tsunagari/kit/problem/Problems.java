package org.tsunagari.kit.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.tsunagari.kit.web.RequestIds;

/** Renders refusals, with titles in the language that the caller prefers (Japanese unless English comes first). */
@ApplicationScoped
public class Problems {

    private static final List<Locale.LanguageRange> DEFAULT = Locale.LanguageRange.parse("ja");
    private static final List<Locale> OFFERED = List.of(Locale.JAPANESE, Locale.ENGLISH);

    /** The answer to a refused request. */
    public Response response(Refused refused, RoutingContext http) {
        return response(refused.type(), refused.violations(), refused.allowedTransitions(), http);
    }

    /** The answer to a request refused by type alone. */
    public Response response(ProblemType type, RoutingContext http) {
        return response(type, List.of(), List.of(), http);
    }

    /** What a violation says to people, in the language that the caller prefers. */
    public String message(Violation violation, RoutingContext http) {
        return text("violation." + violation.code(), locale(http));
    }

    private Response response(
            ProblemType type, List<Violation> violations, List<String> allowedTransitions, RoutingContext http) {
        Locale locale = locale(http);
        Problem problem = new Problem(
                "urn:tsunagari:problem:" + type.code(),
                text(type.code(), locale),
                type.status(),
                type.code(),
                "urn:tsunagari:request:" + RequestIds.of(http),
                violations.stream()
                        .map(violation -> new Violation(
                                violation.pointer(), violation.code(), text("violation." + violation.code(), locale)))
                        .toList(),
                allowedTransitions);
        Response.ResponseBuilder answer = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
        if (type.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (type.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return answer.build();
    }

    private static Locale locale(RoutingContext http) {
        String wished = http.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        List<Locale.LanguageRange> ranges = DEFAULT;
        if (wished != null) {
            try {
                ranges = Locale.LanguageRange.parse(wished);
            } catch (IllegalArgumentException malformed) {
                ranges = DEFAULT;
            }
        }
        Locale found = Locale.lookup(ranges, OFFERED);
        return found == null ? Locale.JAPANESE : found;
    }

    private static String text(String key, Locale locale) {
        for (String bundle : List.of("messages.service-problems", "messages.problems")) {
            try {
                return ResourceBundle.getBundle(
                                bundle,
                                locale,
                                Thread.currentThread().getContextClassLoader(),
                                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                        .getString(key);
            } catch (MissingResourceException tryTheNext) {
                continue;
            }
        }
        return key;
    }
}
