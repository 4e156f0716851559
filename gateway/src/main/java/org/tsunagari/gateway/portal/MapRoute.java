package org.tsunagari.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.gateway.GatewayConfig;
import org.tsunagari.gateway.problem.ProblemKind;
import org.tsunagari.gateway.problem.Problems;

/**
 * {@code /map}: the map of community resources for people. It talks to the API as any front end does, with the token of
 * whoever is signed in, and loads nothing from elsewhere but the tiles of the server that an operator has named.
 */
@ApplicationScoped
public class MapRoute {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/1.9.4/dist/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    /** The host of an address with places for numbers, such as {@code https://{s}.tiles.example.jp/{z}/{x}/{y}.png}. */
    private static final Pattern TILE_HOST = Pattern.compile("(https?://)([^/]+)/.*");

    private final Map<String, PortalFile> files = new TreeMap<>();
    private final PortalFile japanese;
    private final PortalFile english;
    private final String policy;
    private final Problems problems;

    MapRoute(GatewayConfig config, Problems problems) {
        this.problems = problems;
        japanese = PortalFile.of("/map/index.ja.html", "text/html; charset=utf-8");
        english = PortalFile.of("/map/index.en.html", "text/html; charset=utf-8");
        for (String script :
                new String[] {"map", "account", "details", "directory", "filters", "paper", "pins", "words"}) {
            files.put("/map/" + script + ".js", PortalFile.of("/map/" + script + ".js", SCRIPT));
        }
        files.put("/map/map.css", PortalFile.of("/map/map.css", STYLE));
        files.put("/map/oidc-client-ts.js", PortalFile.of("/map/oidc-client-ts.min.js", SCRIPT));
        files.put("/map/leaflet.js", PortalFile.of(LEAFLET + "leaflet.js", SCRIPT));
        files.put("/map/leaflet.css", PortalFile.of(LEAFLET + "leaflet.css", STYLE));
        files.put("/map/icon.svg", PortalFile.of("/map/icon.svg", "image/svg+xml"));
        files.put("/map/settings.json", settings(config));
        policy = policy(
                config.issuer(),
                config.map().tiles().map(GatewayConfig.Tiles::url).orElse(null));
    }

    private static PortalFile settings(GatewayConfig config) {
        ObjectNode settings = JSON.createObjectNode()
                .put("issuer", config.issuer().toString())
                .put("clientId", config.map().clientId());
        config.map()
                .tiles()
                .ifPresentOrElse(
                        tiles -> settings.putObject("tiles")
                                .put("url", tiles.url())
                                .put("attribution", tiles.attribution()),
                        () -> settings.putNull("tiles"));
        try {
            return new PortalFile(JSON.writeValueAsString(settings), "application/json");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Scripts and styles are ours only; nothing is sent but to the API and to the issuer of tokens. */
    private static String policy(URI issuer, @Nullable String tiles) {
        String images = "'self' data:";
        if (tiles != null) {
            Matcher host = TILE_HOST.matcher(tiles);
            if (!host.matches()) {
                throw new IllegalArgumentException("tsunagari.gateway.map.tiles.url is no http address: " + tiles);
            }
            images += " " + host.group(1) + host.group(2).replaceFirst("^\\{s}\\.", "*.");
        }
        String origin = issuer.getScheme() + "://" + issuer.getAuthority();
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src " + images
                + "; connect-src 'self' " + origin
                + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    public void handle(RoutingContext http) {
        String path = http.request().path();
        HttpServerResponse response = http.response();
        if (path.equals("/map")) {
            boolean inEnglish = PortalLanguage.isEnglish(http);
            response.putHeader(PortalFile.CONTENT_SECURITY_POLICY, policy)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, inEnglish ? "en" : "ja")
                    .putHeader(HttpHeaders.VARY, "Accept-Language");
            (inEnglish ? english : japanese).send(response);
            return;
        }
        PortalFile file = files.get(path);
        if (file == null) {
            problems.send(http, ProblemKind.NOT_FOUND);
        } else {
            file.send(response);
        }
    }
}
