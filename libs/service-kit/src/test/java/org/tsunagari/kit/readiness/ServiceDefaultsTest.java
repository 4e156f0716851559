package org.tsunagari.kit.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a service is that nobody has told anything. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceDefaultsTest {

    private static final String SECRET = "quarkus.oidc-client.credentials.secret";

    /** Quarkus takes a secret before a key: one that stands for "none" would keep every service from signing. */
    @Test
    void a_service_that_is_given_no_secret_has_none() throws IOException {
        assertThat(with(Map.of()).getOptionalValue(SECRET, String.class)).isEmpty();
    }

    @Test
    void a_service_that_is_given_one_has_it() throws IOException {
        Optional<String> secret =
                with(Map.of("TSUNAGARI_SERVICE_CLIENT_SECRET", "given")).getOptionalValue(SECRET, String.class);
        assertThat(secret).contains("given");
    }

    private static SmallRyeConfig with(Map<String, String> environment) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(
                                Objects.requireNonNull(ServiceDefaultsTest.class.getResource(
                                        "/META-INF/microprofile-config.properties")),
                                100),
                        new EnvConfigSource(environment, 300))
                .build();
    }
}
