package org.tsunagari.directory.query;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.function.BiConsumer;
import org.tsunagari.kit.problem.Refused;

/**
 * What no text of a body may have ({@code invalid-text}), no parameter of a URL may have either: PostgreSQL takes no NUL,
 * and control characters separate the values of lists. Asked of every parameter at once, so that none can be forgotten.
 */
@Provider
public class PlainParameters implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        each(query(uri), (name, value) -> {
            if (!isPlain(name) || !isPlain(value)) {
                throw QueryText.invalid(isPlain(name) ? name : "", "invalid-text");
            }
        });
        each(uri.getPathParameters(), (name, value) -> {
            if (!isPlain(value)) {
                throw Refused.notFound();
            }
        });
    }

    /** What is no percent-encoding cannot be read at all. */
    private static MultivaluedMap<String, String> query(UriInfo uri) {
        try {
            return uri.getQueryParameters();
        } catch (IllegalArgumentException malformed) {
            throw QueryText.invalid("", "wrong-format");
        }
    }

    private static void each(MultivaluedMap<String, String> parameters, BiConsumer<String, String> check) {
        parameters.forEach((String name, List<String> values) -> values.forEach(value -> check.accept(name, value)));
    }

    /** Line breaks and tabs are text, as in bodies. */
    static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }
}
