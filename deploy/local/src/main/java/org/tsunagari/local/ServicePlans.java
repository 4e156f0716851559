package org.tsunagari.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The five services. */
final class ServicePlans {

    /** Stands in every password of this installation: a service in production refuses to start with it. */
    static final String DEVELOPMENT_PASSWORD = "development-only";

    private ServicePlans() {}

    static List<ServicePlan> of(PortPlan ports) {
        return List.of(
                withDatabase("referral-service", "referral", ports.referral(), ports),
                withDatabase("case-service", "casework", ports.casework(), ports),
                withDatabase("resource-directory-service", "directory", ports.directory(), ports),
                withDatabase("evaluation-service", "evaluation", ports.evaluation(), ports),
                new ServicePlan(
                        "gateway",
                        ports.gateway(),
                        Optional.empty(),
                        Map.of(
                                "TSUNAGARI_REFERRAL_URL", url(ports.referral()),
                                "TSUNAGARI_CASE_URL", url(ports.casework()),
                                "TSUNAGARI_DIRECTORY_URL", url(ports.directory()),
                                "TSUNAGARI_EVALUATION_URL", url(ports.evaluation()))));
    }

    private static ServicePlan withDatabase(String name, String database, int port, PortPlan ports) {
        return new ServicePlan(
                name, port, Optional.of(database), Map.of("TSUNAGARI_LEDGER_URL", url(ports.referral())));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
