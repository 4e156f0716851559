package org.tsunagari.gateway.openapi;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The merged document, ready to be sent.
 *
 * @param content identifies the content
 * @param freshUntil when to ask the services again, in milliseconds since the epoch
 */
record Document(String json, String yaml, UUID content, long freshUntil) {

    static Document of(String json, String yaml, long freshUntil) {
        return new Document(json, yaml, UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)), freshUntil);
    }

    String etag(boolean asYaml) {
        return '"' + content.toString() + (asYaml ? "-yaml" : "") + '"';
    }
}
