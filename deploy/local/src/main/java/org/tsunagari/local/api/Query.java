package org.tsunagari.local.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Values that go into a query string. */
public final class Query {

    private Query() {}

    public static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
