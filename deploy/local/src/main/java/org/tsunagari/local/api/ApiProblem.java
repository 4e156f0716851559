package org.tsunagari.local.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The API said no: a problem detail (RFC 9457), or an answer that is none.
 *
 * <p>The message names the request, the status and the stable code. It never holds what was sent, which may be about a
 * person.
 */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient JsonNode body;

    ApiProblem(String request, int status, JsonNode body) {
        super(describe(request, status, body));
        this.status = status;
        this.code = body.path("code").asText("");
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** The stable code of the problem, for example {@code illegal-transition}; empty when the answer was no problem detail. */
    public String code() {
        return code;
    }

    /** The whole problem detail. */
    public JsonNode body() {
        return body;
    }

    private static String describe(String request, int status, JsonNode body) {
        var said = new StringBuilder(request).append(" → ").append(status);
        for (var member : new String[] {"code", "title", "detail", "instance"}) {
            if (body.path(member).isTextual()) {
                said.append(' ').append(body.path(member).asText());
            }
        }
        for (var violation : body.path("violations")) {
            said.append(" [")
                    .append(violation.path("pointer").asText())
                    .append(' ')
                    .append(violation.path("code").asText())
                    .append(']');
        }
        return said.toString();
    }
}
