package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.kit.audit.AuditVerifier;
import org.tsunagari.kit.audit.AuditVerifier.Breach;
import org.tsunagari.kit.audit.AuditVerifier.BrokenChain;
import org.tsunagari.kit.audit.AuditVerifier.Chain;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee19AuditTrailIT {

    @BeforeEach
    void somebody_has_done_something() {
        ReferralApi.registerOrganisations();
        ReferralApi.submitted();
    }

    @Test
    void an_untouched_trail_is_whole() throws Exception {
        try (Connection connection = Database.asOwner()) {
            assertThat(AuditVerifier.verify(connection)).isEmpty();
        }
    }

    @Test
    void what_is_written_while_it_is_read_is_no_break() throws Exception {
        try (Connection reader = Database.asOwner();
                Connection other = Database.asOwner();
                Statement lane = other.createStatement()) {
            other.setAutoCommit(false);
            // so that the next records come into a chain that is read later
            lane.execute("SELECT FROM audit_lane WHERE lane = 1 FOR UPDATE");
            assertThat(AuditVerifier.verify(reader, chain -> {
                        if (chain.lane() == 1) {
                            ReferralApi.submitted();
                        }
                    }))
                    .isEmpty();
            other.rollback();
            assertThat(reader.getAutoCommit()).isTrue();
            assertThat(reader.isReadOnly()).isFalse();
            assertThat(reader.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void an_edited_record_is_named() throws Exception {
        assertThat(
                        afterTampering(
                                "UPDATE audit_event SET payload = replace(payload, 'permit', 'deny:x') WHERE lane = 1 AND seq = 2"))
                .containsExactly(new BrokenChain(1, 2, Breach.ALTERED));
    }

    @Test
    void a_removed_record_is_named() throws Exception {
        assertThat(afterTampering("DELETE FROM audit_event WHERE lane = 1 AND seq = 2"))
                .containsExactly(new BrokenChain(1, 2, Breach.MISSING));
    }

    @Test
    void an_inserted_record_is_named() throws Exception {
        assertThat(
                        afterTampering(
                                "INSERT INTO audit_event (lane, seq, payload, hash) SELECT 1, seq + 1, '{}', sha256('x') FROM audit_lane WHERE lane = 1"))
                .hasSize(1)
                .allMatch(chain -> chain.lane() == 1);
    }

    @Test
    void a_tail_that_was_cut_is_named() throws Exception {
        List<Chain> heads = new ArrayList<>();
        assertThat(afterTampering(
                        "DELETE FROM audit_event WHERE lane = 1 AND seq = (SELECT seq FROM audit_lane WHERE lane = 1)",
                        heads))
                .containsExactly(new BrokenChain(1, heads.getFirst().records(), Breach.TAIL_CUT));
    }

    @Test
    void the_service_cannot_touch_the_trail() throws Exception {
        try (Connection connection = Database.asService();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "DELETE FROM audit_event",
                    "UPDATE audit_event SET payload = '{}'",
                    "UPDATE audit_lane SET seq = 0")) {
                assertThat(stateOf(statement, sql)).isEqualTo("42501");
            }
        }
    }

    private static String stateOf(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "executed";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    /** What the verifier says within a transaction that is taken back. */
    private static List<BrokenChain> afterTampering(String sql) throws SQLException {
        return afterTampering(sql, new ArrayList<>());
    }

    private static List<BrokenChain> afterTampering(String sql, List<Chain> heads) throws SQLException {
        try (Connection connection = Database.asOwner();
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            statement.execute(sql);
            List<BrokenChain> broken = AuditVerifier.verify(connection, heads::add);
            connection.rollback();
            return broken;
        }
    }
}
