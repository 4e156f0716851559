package org.tsunagari.kit.consent;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.client.OidcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.events.ConsentGrant;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Asks the consent ledger in referral-service, by the service's own token: scopes only, no personal data. */
@ApplicationScoped
@IfBuildProperty(name = "tsunagari.consent-projection", stringValue = "true")
class ConsentLedger {

    private static final Logger LOG = Logger.getLogger(ConsentLedger.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI ledger;
    private final OidcClient tokens;
    private final MunicipalityContext municipality;
    private final ObjectReader json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ConsentLedger(
            @ConfigProperty(name = "tsunagari.ledger-url") URI ledger,
            OidcClient tokens,
            MunicipalityContext municipality,
            ObjectMapper json) {
        this.ledger = ledger;
        this.tokens = tokens;
        this.municipality = municipality;
        this.json = json.readerFor(Answer.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What {@code GET /internal/consent-snapshots/{personId}} answers. */
    record Answer(
            long version,
            boolean withdrawn,
            List<ConsentGrant> grants,
            Instant validFrom,
            @Nullable Instant validUntil) {}

    ConsentSnapshot ask(UUID person) {
        try {
            String token = tokens.getTokens().await().atMost(PATIENCE).getAccessToken();
            HttpRequest question = HttpRequest.newBuilder(ledger.resolve("/internal/consent-snapshots/" + person))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Tsunagari-Municipality", municipality.current().orElseThrow())
                    .build();
            HttpResponse<byte[]> response = http.send(question, HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> snapshot(person, json.readValue(response.body()));
                case 404 -> ConsentSnapshot.none(person);
                default -> throw new IOException("ledger answered " + response.statusCode());
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(CommonProblem.UNAVAILABLE);
        } catch (IOException | RuntimeException unreachable) {
            LOG.warnf("consent ledger unreachable: %s", unreachable.getClass().getName());
            throw new Refused(CommonProblem.UNAVAILABLE);
        }
    }

    private static ConsentSnapshot snapshot(UUID person, Answer answer) {
        return ConsentGrants.snapshot(
                person,
                answer.version(),
                answer.withdrawn(),
                answer.grants(),
                answer.validFrom(),
                Optional.ofNullable(answer.validUntil()));
    }
}
