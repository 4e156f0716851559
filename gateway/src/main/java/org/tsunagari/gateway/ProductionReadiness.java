package org.tsunagari.gateway;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Refuses to start in production with settings that are only good enough for one's own machine. */
@ApplicationScoped
class ProductionReadiness {

    private static final Pattern EXPLICIT_ORIGIN = Pattern.compile("https://[A-Za-z0-9.-]+(:\\d{1,5})?");
    private static final Pattern OWN_MACHINE = Pattern.compile("localhost|127\\..*|\\[::1]|0\\.0\\.0\\.0");

    void check(@Observes StartupEvent starting, GatewayConfig config) {
        if (LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.isProfileActive("prod")) {
            List<String> faults = faults(config);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("Not ready for production: " + String.join("; ", faults));
            }
        }
    }

    /** What must be put right, each with value and expectation. */
    static List<String> faults(GatewayConfig config) {
        List<String> faults = new ArrayList<>();
        requireSafe("tsunagari.gateway.issuer", config.issuer(), faults);
        config.publicUrl()
                .ifPresentOrElse(
                        url -> requireSafe("tsunagari.gateway.public-url", url, faults),
                        () -> faults.add(
                                "tsunagari.gateway.public-url: none (expected: the https URL that callers use)"));
        for (String origin : config.corsOrigins().orElse(List.of())) {
            if (!EXPLICIT_ORIGIN.matcher(origin).matches()) {
                faults.add("tsunagari.gateway.cors-origins: %s (expected: https://host[:port])".formatted(origin));
            }
        }
        if (config.behindProxy() && config.trustedProxies().isEmpty()) {
            faults.add(
                    "tsunagari.gateway.trusted-proxies: none (expected: the addresses of the ingress; else anybody could say to be somebody else)");
        }
        return faults;
    }

    private static void requireSafe(String name, URI url, List<String> faults) {
        boolean safe = "https".equals(url.getScheme())
                && url.getHost() != null
                && !OWN_MACHINE.matcher(url.getHost()).matches();
        if (!safe) {
            faults.add("%s: %s (expected: an https URL of another machine)".formatted(name, url));
        }
    }
}
