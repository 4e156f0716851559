package org.tsunagari.gateway.portal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tsunagari.gateway.GatewayConfig;

/** {@code /}: a page that says what this is and where to go on. Nothing in it is active, nothing comes from elsewhere. */
@ApplicationScoped
public class PortalRoute {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String japanese;
    private final String english;
    private final String style;

    PortalRoute(GatewayConfig config) {
        japanese = page("index.ja.html", config.docsUrl().orElse(null), "ドキュメント");
        english = page("index.en.html", config.docsUrl().orElse(null), "Documentation");
        style = PortalFile.read("/portal/portal.css");
    }

    private static String page(String name, @Nullable URI docs, String label) {
        String link = docs == null ? "" : "<li><a href=\"" + docs.toASCIIString() + "\">" + label + "</a></li>";
        return PortalFile.read("/portal/" + name).replace("<!-- docs -->", link);
    }

    public void handle(RoutingContext http) {
        http.response()
                .putHeader(PortalFile.CONTENT_SECURITY_POLICY, POLICY)
                .putHeader(HttpHeaders.CACHE_CONTROL, "max-age=300");
        if (http.request().path().equals("/portal.css")) {
            http.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                    .end(style);
        } else {
            boolean inEnglish = PortalLanguage.isEnglish(http);
            http.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, inEnglish ? "en" : "ja")
                    .putHeader(HttpHeaders.VARY, "Accept-Language")
                    .end(inEnglish ? english : japanese);
        }
    }
}
