package org.tsunagari.gateway.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import org.tsunagari.gateway.GatewayConfig;
import org.tsunagari.gateway.proxy.Service;

/** What the merged document says of the house as a whole. */
final class Frame {

    private static final String DESCRIPTION = """
        社会的処方のためのAPI。紹介、ケース、地域資源、評価を一つの入口から利用できます。

        One door to referrals, cases, community resources and evaluation.

        """ + guide();

    private Frame() {}

    /**
     * The frame.
     *
     * @param missing services whose part could not be had
     * @param stale services whose part is an older one, because the service does not answer now
     */
    static ObjectNode of(GatewayConfig config, String version, Collection<Service> missing, Collection<Service> stale) {
        return of(
                config.publicUrl().map(Object::toString).orElse("/"),
                config.issuer().toString(),
                version,
                missing,
                stale);
    }

    static ObjectNode of(
            String publicUrl, String issuer, String version, Collection<Service> missing, Collection<Service> stale) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        frame.put("openapi", "3.1.0");
        frame.putObject("info")
                .put("title", "つながり Tsunagari API")
                .put("version", version)
                .put("description", DESCRIPTION);
        name(frame, "x-tsunagari-missing", missing);
        name(frame, "x-tsunagari-stale", stale);
        frame.putArray("servers").addObject().put("url", publicUrl);
        secure(frame, issuer);
        frame.putArray("tags");
        frame.putObject("paths");
        return frame;
    }

    private static String guide() {
        try (InputStream file = Frame.class.getResourceAsStream("/openapi/guide.md")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void name(ObjectNode frame, String extension, Collection<Service> services) {
        if (!services.isEmpty()) {
            services.forEach(service -> frame.withArray("/" + extension).add(service.module()));
        }
    }

    private static void secure(ObjectNode frame, String issuer) {
        frame.putArray("security").addObject().putArray("person");
        frame.withArray("/security").addObject().putArray("system");
        ObjectNode schemes = frame.putObject("components").putObject("securitySchemes");
        schemes.putObject("person")
                .put("type", "openIdConnect")
                .put("description", "People: authorization code with PKCE (S256).")
                .put("openIdConnectUrl", issuer + "/.well-known/openid-configuration");
        ObjectNode system = schemes.putObject("system")
                .put("type", "oauth2")
                .put(
                        "description",
                        "Partners' systems: client credentials; the client signs an assertion (private_key_jwt).");
        system.putObject("flows")
                .putObject("clientCredentials")
                .put("tokenUrl", issuer + "/protocol/openid-connect/token")
                .putObject("scopes");
    }
}
