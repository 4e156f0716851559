package org.tsunagari.directory.query;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.tsunagari.kit.problem.Refused;

/**
 * Refuses U+0000 in a URL, as it is refused in a body: PostgreSQL keeps no such text and fails where it meets one, be it as
 * a condition or in the record of who asked.
 */
class RefuseNul {

    private static final char NUL = '\0';

    @ServerRequestFilter
    void check(UriInfo uri) {
        if (uri.getPath(true).indexOf(NUL) >= 0) {
            throw Refused.notFound();
        }
        MultivaluedMap<String, String> query = uri.getQueryParameters(true);
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            if (parameter.getKey().indexOf(NUL) >= 0) {
                throw QueryText.invalid("?", "invalid-text");
            }
            if (parameter.getValue().stream().anyMatch(value -> value.indexOf(NUL) >= 0)) {
                throw QueryText.invalid(parameter.getKey(), "invalid-text");
            }
        }
    }
}
