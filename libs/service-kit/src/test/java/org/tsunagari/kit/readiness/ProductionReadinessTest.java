package org.tsunagari.kit.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductionReadinessTest {

    private static final Map<String, String> GOOD = Map.of(
            "quarkus.oidc.auth-server-url", "https://login.example.jp/realms/tsunagari",
            "quarkus.datasource.password", "a secret of its own",
            "tsunagari.virus-scan.mode", "CLAMAV");

    @Test
    void good_settings_are_accepted() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void a_service_that_keeps_no_files_needs_no_scan() {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.remove("tsunagari.virus-scan.mode");

        assertThat(faults(settings)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.auth-server-url, http://login.example.jp/realms/tsunagari, TLS",
        "quarkus.datasource.password, development, quarkus.datasource.password",
        "quarkus.oidc-client.credentials.secret, development-secret, quarkus.oidc-client.credentials.secret",
        "tsunagari.keys.create-absent, true, tsunagari.keys.create-absent",
        "quarkus.http.cors.origins, *, quarkus.http.cors.origins",
        "tsunagari.webhooks.allow-loopback, true, tsunagari.webhooks.allow-loopback",
        "tsunagari.virus-scan.mode, OFF, tsunagari.virus-scan.mode",
        "tsunagari.virus-scan.mode, off, tsunagari.virus-scan.mode"
    })
    void a_setting_that_is_only_good_for_development_is_named_and_never_its_value(
            String key, String value, String named) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(key, value);

        assertThat(faults(settings)).singleElement().asString().contains(named).doesNotContain("development-secret");
    }

    @Test
    void no_scan_is_accepted_from_who_says_that_it_is_meant() {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put("tsunagari.virus-scan.mode", "OFF");
        settings.put("tsunagari.virus-scan.accept-off", "true");

        assertThat(faults(settings)).isEmpty();
    }

    private static List<String> faults(Map<String, String> settings) {
        return new ProductionReadiness(
                        new SmallRyeConfigBuilder().withDefaultValues(settings).build())
                .faults();
    }
}
