package org.tsunagari.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.components.KeycloakServer;
import org.tsunagari.components.KeycloakSettings;
import org.tsunagari.components.PostgresServer;
import org.tsunagari.components.PostgresSettings;
import org.tsunagari.local.api.KeycloakTokens;

/** The checked-in realm in a real Keycloak: what the tokens say, and what is refused. */
class RealmIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REALM = Path.of("..", "keycloak", "tsunagari-realm.json");
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636, appendix B

    private static PostgresServer postgres;
    private static KeycloakServer keycloak;

    @BeforeAll
    static void start(@TempDir Path directory) {
        postgres = PostgresServer.start(PostgresSettings.temporary(directory.resolve("postgresql")));
        keycloak = KeycloakServer.start(KeycloakSettings.of(Path.of("target", "keycloak-it"), 0)
                .withRealm(REALM)
                .withDatabase(postgres.createDatabase("keycloak", "unused", "keycloak")));
    }

    @AfterAll
    static void stop() {
        keycloak.close();
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            referrer,          referrer,          101, PRIMARY_CARE,              24208, 001
            other-referrer,    referrer,          102, PHARMACY,                  24208, 002
            coordinator,       coordinator,       100, CENTRE,                    24208, 003
            link-worker,       link-worker,       103, NEIGHBOURHOOD_HEALTH_ROOM, 24208, 004
            conference-member, conference-member, 104, SECONDARY_CARE,            24208, 005
            directory-editor,  directory-editor,  100, CENTRE,                    24208, 006
            analyst,           analyst,           105, INSURER,                   24208, 007
            other-coordinator, coordinator,       200, CENTRE,                    24216, 010
            coordinator-2,     coordinator,       100, CENTRE,                    24208, 011""")
    void a_token_says_who_for_which_organisation_and_where(
            String account, String role, String organisation, String kind, String municipality, String id)
            throws IOException {
        var claims = claims(new KeycloakTokens(keycloak.issuer("tsunagari"), Clock.systemUTC()).tokenFor(account));

        assertThat(claims.path("iss").asText())
                .isEqualTo(keycloak.issuer("tsunagari").toString());
        assertThat(claims.path("aud").asText()).isEqualTo("tsunagari");
        assertThat(claims.path("typ").asText()).isEqualTo("Bearer");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.path("sub").asText()).isEqualTo("00000000-0000-4000-9000-000000000" + id);
        assertThat(claims.path("preferred_username").asText()).isEqualTo(account);
        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly(role);
        assertThat(claims.path("organisation").asText()).isEqualTo("00000000-0000-4000-8000-000000000" + organisation);
        assertThat(claims.path("organisation_kind").asText()).isEqualTo(kind);
        assertThat(texts(claims.path("municipalities"))).containsExactly(municipality);
    }

    @ParameterizedTest
    @CsvSource({"resident, 008", "operator, 009"})
    void residents_and_operators_have_no_organisation(String account, String id) throws IOException {
        var claims = claims(new KeycloakTokens(keycloak.issuer("tsunagari"), Clock.systemUTC()).tokenFor(account));

        assertThat(claims.path("sub").asText()).isEqualTo("00000000-0000-4000-9000-000000000" + id);
        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly(account);
        assertThat(claims.has("organisation")).isFalse();
        assertThat(claims.has("organisation_kind")).isFalse();
    }

    @Test
    void a_hospital_system_speaks_for_its_hospital_in_several_municipalities() throws Exception {
        var claims =
                claims(new KeycloakTokens(keycloak.issuer("tsunagari"), Clock.systemUTC()).tokenFor("partner-system"));

        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly("partner-system");
        assertThat(claims.path("organisation").asText()).isEqualTo("00000000-0000-4000-8000-000000000104");
        assertThat(claims.path("organisation_kind").asText()).isEqualTo("SECONDARY_CARE");
        assertThat(texts(claims.path("municipalities"))).containsExactly("24208", "24216");
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral-service", "case-service", "resource-directory-service", "evaluation-service"})
    void a_service_speaks_for_itself_only(String service) throws Exception {
        var claims = claims(clientCredentials(service));

        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly("service");
        assertThat(claims.has("organisation")).isFalse();
    }

    @Test
    void the_portal_must_prove_its_code_and_knows_no_passwords() throws Exception {
        var portal = "http://127.0.0.1:8080/signed-in";
        assertThat(location(authorisation(portal, ""))).contains("error=invalid_request");
        assertThat(location(authorisation(portal, "&code_challenge_method=plain&code_challenge=" + CHALLENGE)))
                .contains("error=invalid_request");
        assertThat(authorisation(portal, "&code_challenge_method=S256&code_challenge=" + CHALLENGE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(token("grant_type=password&client_id=tsunagari-portal&username=referrer&password=referrer")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_portal_is_sent_nowhere_else() throws Exception {
        assertThat(authorisation(
                                "http://127.0.0.1:8081/signed-in",
                                "&code_challenge_method=S256&code_challenge=" + CHALLENGE)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobody_registers_a_client_of_their_own() throws Exception {
        var request = HttpRequest.newBuilder(realm("/clients-registrations/default"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"clientId\":\"mine\"}"))
                .build();

        assertThat(send(request).statusCode()).isIn(401, 403);
    }

    private static String clientCredentials(String client) throws Exception {
        var answer = token("grant_type=client_credentials&client_id=%s&client_secret=development-only-%s"
                .formatted(client, client));
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static HttpResponse<String> token(String form) throws Exception {
        return send(HttpRequest.newBuilder(realm("/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static HttpResponse<String> authorisation(String redirect, String proof) throws Exception {
        return send(HttpRequest.newBuilder(realm("/protocol/openid-connect/auth"
                        + "?client_id=tsunagari-portal&response_type=code&scope=openid&redirect_uri=" + redirect
                        + proof))
                .build());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static URI realm(String path) {
        return URI.create(keycloak.issuer("tsunagari") + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
