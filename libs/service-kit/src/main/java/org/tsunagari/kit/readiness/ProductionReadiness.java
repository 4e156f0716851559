package org.tsunagari.kit.readiness;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Refuses to start in production with what is only good for development. */
@ApplicationScoped
class ProductionReadiness {

    private static final String DEVELOPMENT = "development";

    private final Config config;

    ProductionReadiness(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.isProfileActive("prod")) {
            List<String> faults = faults();
            if (!faults.isEmpty()) {
                throw new IllegalStateException("not ready for production: " + String.join("; ", faults));
            }
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!value("quarkus.oidc.auth-server-url").orElse("").startsWith("https://")) {
            faults.add("the token issuer is not reached by TLS (TSUNAGARI_ISSUER)");
        }
        for (String secret : List.of(
                "quarkus.datasource.password", "quarkus.flyway.password", "quarkus.oidc-client.credentials.secret")) {
            if (value(secret).filter(password -> password.contains(DEVELOPMENT)).isPresent()) {
                faults.add(secret + " is the development one");
            }
        }
        if (value("tsunagari.keys.create-absent").filter("true"::equals).isPresent()) {
            faults.add("key files would be created (tsunagari.keys.create-absent)");
        }
        if (value("quarkus.http.cors.origins")
                .filter(origins -> origins.contains("*"))
                .isPresent()) {
            faults.add("any web page may call (quarkus.http.cors.origins)");
        }
        if (value("tsunagari.webhooks.allow-loopback").filter("true"::equals).isPresent()) {
            faults.add("webhooks could reach this machine (tsunagari.webhooks.allow-loopback)");
        }
        if (value("tsunagari.virus-scan.mode").filter("OFF"::equalsIgnoreCase).isPresent()
                && value("tsunagari.virus-scan.accept-off")
                        .filter("true"::equals)
                        .isEmpty()) {
            faults.add("nobody looks for viruses (tsunagari.virus-scan.mode; or tsunagari.virus-scan.accept-off=true)");
        }
        return faults;
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class);
    }
}
