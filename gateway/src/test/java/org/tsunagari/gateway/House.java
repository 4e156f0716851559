package org.tsunagari.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.tsunagari.gateway.proxy.Service;
import org.tsunagari.testkit.tokens.TokenIssuer;

/** Everything around the gateway: an issuer of tokens, and a stand-in for each service. */
public final class House implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry("tsunagari.gateway.issuer", TokenIssuer.running().issuer()),
                Map.entry("tsunagari.gateway.services.referral", StandIns.url(Service.REFERRAL)),
                Map.entry("tsunagari.gateway.services.casework", StandIns.url(Service.CASEWORK)),
                Map.entry("tsunagari.gateway.services.directory", StandIns.url(Service.DIRECTORY)),
                Map.entry("tsunagari.gateway.services.evaluation", StandIns.url(Service.EVALUATION)));
    }

    /** Nothing: the servers belong to the JVM. */
    @Override
    public void stop() {}
}
