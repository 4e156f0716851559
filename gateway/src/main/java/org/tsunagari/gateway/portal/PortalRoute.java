package org.tsunagari.gateway.portal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsunagari.gateway.GatewayConfig;

/** {@code /}: a page that says what this is and where to go on. Nothing in it is active, nothing comes from elsewhere. */
@ApplicationScoped
public class PortalRoute {

    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("content-security-policy");
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final List<Locale> OFFERED = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final String japanese;
    private final String english;
    private final String style;

    PortalRoute(GatewayConfig config) {
        japanese = page("index.ja.html", config.docsUrl().orElse(null), "ドキュメント");
        english = page("index.en.html", config.docsUrl().orElse(null), "Documentation");
        style = read("portal.css");
    }

    private static String page(String name, @Nullable URI docs, String label) {
        String link = docs == null ? "" : "<li><a href=\"" + docs.toASCIIString() + "\">" + label + "</a></li>";
        return read(name).replace("<!-- docs -->", link);
    }

    private static String read(String name) {
        try (InputStream in = PortalRoute.class.getResourceAsStream("/portal/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void handle(RoutingContext http) {
        http.response().putHeader(CONTENT_SECURITY_POLICY, POLICY).putHeader(HttpHeaders.CACHE_CONTROL, "max-age=300");
        if (http.request().path().equals("/portal.css")) {
            http.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                    .end(style);
        } else {
            boolean inEnglish = prefersEnglish(http);
            http.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, inEnglish ? "en" : "ja")
                    .putHeader(HttpHeaders.VARY, "Accept-Language")
                    .end(inEnglish ? english : japanese);
        }
    }

    /** The link on the page ({@code ?lang=en}) before what the browser says. */
    private static boolean prefersEnglish(RoutingContext http) {
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
