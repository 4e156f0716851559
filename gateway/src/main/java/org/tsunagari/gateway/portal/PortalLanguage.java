package org.tsunagari.gateway.portal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** In which of its two languages somebody reads the portal. */
final class PortalLanguage {

    private static final List<Locale> OFFERED = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private PortalLanguage() {}

    /** The link on the page ({@code ?lang=en}) before what the browser says; else Japanese. */
    static boolean isEnglish(RoutingContext http) {
        String chosen = http.request().getParam("lang");
        String wished = chosen == null ? http.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE) : chosen;
        if (wished == null) {
            return false;
        }
        try {
            return Locale.ENGLISH.equals(Locale.lookup(Locale.LanguageRange.parse(wished), OFFERED));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
