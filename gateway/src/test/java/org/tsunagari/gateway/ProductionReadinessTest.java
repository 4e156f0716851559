package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionReadinessTest {

    private static final Map<String, String> GOOD = Map.of(
            "tsunagari.gateway.issuer", "https://login.example.jp/realms/tsunagari",
            "tsunagari.gateway.public-url", "https://api.example.jp",
            "tsunagari.gateway.cors-origins", "https://portal.example.jp,https://staff.example.jp:8443",
            "tsunagari.gateway.services.referral", "http://referral-service:8080",
            "tsunagari.gateway.services.casework", "http://case-service:8080",
            "tsunagari.gateway.services.directory", "http://resource-directory-service:8080",
            "tsunagari.gateway.services.evaluation", "http://evaluation-service:8080");

    @Test
    void good_settings_are_accepted() {
        assertThat(ProductionReadiness.faults(config(GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://login.example.jp/realms/tsunagari",
        "issuer, https://127.0.0.1:8180/realms/tsunagari",
        "issuer, https://localhost/realms/tsunagari",
        "public-url, http://api.example.jp",
        "cors-origins, *",
        "cors-origins, https://*.example.jp",
        "cors-origins, http://portal.example.jp",
        "cors-origins, /.*/"
    })
    void a_setting_that_is_only_good_for_development_is_named(String name, String value) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put("tsunagari.gateway." + name, value);
        assertThat(ProductionReadiness.faults(config(settings)))
                .singleElement()
                .asString()
                .contains(name, value);
    }

    @Test
    void callers_must_be_told_one_public_address() {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.remove("tsunagari.gateway.public-url");
        assertThat(ProductionReadiness.faults(config(settings)))
                .singleElement()
                .asString()
                .contains("public-url");
    }

    @Test
    void whose_word_is_taken_for_an_address_must_be_said() {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put("tsunagari.gateway.behind-proxy", "true");
        assertThat(ProductionReadiness.faults(config(settings)))
                .singleElement()
                .asString()
                .contains("trusted-proxies");
        settings.put("tsunagari.gateway.trusted-proxies", "10.42.0.0/16");
        assertThat(ProductionReadiness.faults(config(settings))).isEmpty();
    }

    private static GatewayConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
