package org.tsunagari.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsunagari.components.Login;
import org.tsunagari.components.PostgresDatabase;

class ServiceEnvironmentTest {

    private final PortPlan ports = PortPlan.of(Map.of());
    private final ServiceEnvironment environments = new ServiceEnvironment(new Workspace(Path.of("/checkout")), ports);

    @Test
    void a_service_runs_as_its_app_role_and_migrates_as_its_owner() {
        var database = new PostgresDatabase(
                "jdbc:postgresql://127.0.0.1:15432/casework",
                new Login("casework_owner", "one"),
                new Login("casework_app", "two"));

        assertThat(environments.of(plan("case-service"), Optional.of(database)))
                .containsEntry("TSUNAGARI_DB_URL", "jdbc:postgresql://127.0.0.1:15432/casework")
                .containsEntry("TSUNAGARI_DB_USER", "casework_app")
                .containsEntry("TSUNAGARI_DB_PASSWORD", "two")
                .containsEntry("TSUNAGARI_DB_OWNER", "casework_owner")
                .containsEntry("TSUNAGARI_DB_OWNER_PASSWORD", "one")
                .containsEntry("TSUNAGARI_HTTP_PORT", "8082");
    }

    @Test
    void no_service_runs_in_the_production_profile_or_for_the_network_to_see() {
        assertThat(ServicePlans.of(ports)).allSatisfy(service -> assertThat(environments.of(service, Optional.empty()))
                .containsEntry("QUARKUS_PROFILE", "local")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1"));
    }

    @Test
    void no_two_services_share_a_key() {
        assertThat(ServicePlans.of(ports).stream()
                        .map(service ->
                                environments.of(service, Optional.empty()).get("TSUNAGARI_KEK_FILE")))
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void the_gateway_knows_where_the_services_are() {
        assertThat(plan("gateway").environment())
                .containsEntry("TSUNAGARI_REFERRAL_URL", "http://127.0.0.1:8081")
                .containsEntry("TSUNAGARI_EVALUATION_URL", "http://127.0.0.1:8084");
    }

    private ServicePlan plan(String name) {
        return ServicePlans.of(ports).stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
