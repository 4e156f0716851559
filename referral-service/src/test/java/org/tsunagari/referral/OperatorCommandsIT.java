package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.TestServers;

/** The commands of {@code docs/operations.md}, run as written there while the service goes on. */
@QuarkusTest
@WithTestResource(MidRotation.class)
class OperatorCommandsIT {

    private static final Path KEYS = Path.of(ConfigProvider.getConfig().getValue("tsunagari.kek-file", String.class));
    private static final Path KEPT = KEYS.resolveSibling("kek-kept.json");

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_person_in_an_installation_with_two_keys() throws Exception {
        Files.copy(KEYS, KEPT, StandardCopyOption.REPLACE_EXISTING);
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
    }

    @AfterEach
    void the_file_as_it_was() throws Exception {
        Files.copy(KEPT, KEYS, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void a_rotation_wraps_every_key_anew_while_the_service_goes_on() throws Exception {
        assertThat(OperatorCommand.rotate("promote", environment()).exitStatus())
                .isZero();
        long keys = keys();

        OperatorCommand first = OperatorCommand.rotate("rewrap", environment());
        assertThat(first.exitStatus()).as(first.output()).isZero();
        assertThat(first.output()).contains("24208: " + keys + " wrapped anew, 0 were current");
        ReferralApi.as("coordinator")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200)
                .body("wish", equalTo("話し相手がほしい"));

        assertThat(OperatorCommand.rotate("retire", environment()).exitStatus()).isZero();
        OperatorCommand withTheNewKeyAlone = OperatorCommand.rotate("rewrap", environment());
        assertThat(withTheNewKeyAlone.exitStatus())
                .as(withTheNewKeyAlone.output())
                .isZero();
        assertThat(withTheNewKeyAlone.output()).contains("24208: 0 wrapped anew, " + keys + " were current");
    }

    @Test
    void a_keyset_that_lacks_the_key_in_use_changes_nothing_and_says_so() throws Exception {
        List<String> before = wrapped();
        OperatorCommand.rotate("promote", environment());
        OperatorCommand.rotate("retire", environment());

        OperatorCommand refused = OperatorCommand.rotate("rewrap", environment());

        assertThat(refused.exitStatus()).isEqualTo(2);
        assertThat(refused.output()).contains("not done: ");
        assertThat(wrapped()).isEqualTo(before);
    }

    @Test
    void a_step_that_does_not_exist_shows_those_that_do() {
        OperatorCommand refused = OperatorCommand.rotate("rewarp", environment());
        assertThat(refused.exitStatus()).isEqualTo(2);
        assertThat(refused.output()).contains("rewarp: no such step", "rewrap");
    }

    @Test
    void a_whole_trail_is_told_by_exit_status_0() {
        OperatorCommand verified = OperatorCommand.verifyTrail(environment());
        assertThat(verified.exitStatus()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("the audit trail is whole");
    }

    @Test
    void a_trail_that_somebody_edited_is_told_by_exit_status_1_and_the_record() throws Exception {
        change("UPDATE audit_event SET payload = payload || ' ' WHERE lane = 1 AND seq = 1");
        try {
            OperatorCommand verified = OperatorCommand.verifyTrail(environment());
            assertThat(verified.exitStatus()).as(verified.output()).isEqualTo(1);
            assertThat(verified.output()).contains("BROKEN chain 1 from record 1: ALTERED");
        } finally {
            change("UPDATE audit_event SET payload = rtrim(payload) WHERE lane = 1 AND seq = 1");
        }
    }

    @Test
    void a_trail_that_cannot_be_read_is_not_said_to_be_whole() {
        Map<String, String> wrong = environment();
        wrong.put("TSUNAGARI_DB_OWNER_PASSWORD", "another");
        OperatorCommand verified = OperatorCommand.verifyTrail(wrong);
        assertThat(verified.exitStatus()).isEqualTo(2);
        assertThat(verified.output()).contains("the audit trail cannot be read");
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (String name : List.of("kek-file", "db-url", "db-owner", "db-owner-password")) {
            environment.put(
                    "TSUNAGARI_" + name.toUpperCase(Locale.ROOT).replace('-', '_'),
                    ConfigProvider.getConfig().getValue("tsunagari." + name, String.class));
        }
        return environment;
    }

    private static long keys() throws Exception {
        return wrapped().size();
    }

    private static List<String> wrapped() throws Exception {
        return Database.ask("24208", "SELECT encode(wrapped_key, 'hex') FROM person_key ORDER BY person_id");
    }

    private static void change(String sql) throws Exception {
        try (Connection above = TestServers.running().asSuperuser("operated");
                Statement statement = above.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
