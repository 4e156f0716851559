package org.tsunagari.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.TestServers;

class RowSecurityTest {
    private static final String DATABASE = "rowsecurity";

    private Connection owner;

    @BeforeEach
    void connect() throws SQLException {
        TestServers.running().database(DATABASE);
        owner = TestServers.running().asOwner(DATABASE);
        owner.setAutoCommit(false);
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void a_table_with_forced_row_security_and_a_policy_is_protected() throws SQLException {
        execute("CREATE TABLE referral (municipality text)");
        protect("referral");

        assertThat(violations()).isEmpty();
    }

    @Test
    void a_table_whose_row_security_is_not_forced_is_found() throws SQLException {
        execute("CREATE TABLE referral (municipality text)");
        protect("referral");
        execute("ALTER TABLE referral NO FORCE ROW LEVEL SECURITY");

        assertThat(violations())
                .containsExactly(
                        "table referral: row security enabled true, forced false, policy true (expected: all true)");
    }

    @Test
    void a_table_without_a_policy_is_found() throws SQLException {
        execute("CREATE TABLE referral (municipality text)");
        execute("ALTER TABLE referral ENABLE ROW LEVEL SECURITY");
        execute("ALTER TABLE referral FORCE ROW LEVEL SECURITY");

        assertThat(violations()).singleElement().asString().contains("policy false");
    }

    @Test
    void a_table_without_a_municipality_must_be_named_as_shared() throws SQLException {
        execute("CREATE TABLE instrument (code text)");

        assertThat(violations()).singleElement().asString().contains("table instrument: no column municipality");
        assertThat(violations("instrument")).isEmpty();
    }

    @Test
    void the_list_of_shared_tables_cannot_grow_stale() throws SQLException {
        execute("CREATE TABLE referral (municipality text)");
        protect("referral");

        assertThat(violations("referral", "gone"))
                .containsExactly(
                        "table referral: named as shared, but it has a municipality",
                        "table gone: named as shared, but it does not exist");
    }

    @Test
    void a_partition_is_protected_by_its_parent_until_the_service_may_reach_it() throws SQLException {
        execute("CREATE TABLE audit (municipality text, at date) PARTITION BY RANGE (at)");
        protect("audit");
        execute("CREATE TABLE audit_2026 PARTITION OF audit FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
        assertThat(violations()).isEmpty();

        execute("GRANT SELECT ON audit_2026 TO rowsecurity_app");
        assertThat(violations()).singleElement().asString().contains("table audit_2026");
    }

    @Test
    void a_service_that_owns_tables_is_found() throws SQLException {
        try (Connection superuser = TestServers.running().asSuperuser(DATABASE);
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("CREATE TABLE own (municipality text)");
            statement.execute("ALTER TABLE own ENABLE ROW LEVEL SECURITY");
            statement.execute("ALTER TABLE own FORCE ROW LEVEL SECURITY");
            statement.execute("CREATE POLICY one ON own USING (true)");
            statement.execute("ALTER TABLE own OWNER TO rowsecurity_app");

            assertThat(RowSecurity.violations(superuser, "rowsecurity_app", Set.of()))
                    .singleElement()
                    .asString()
                    .startsWith("role rowsecurity_app");
            superuser.rollback();
        }
    }

    private List<String> violations(String... shared) throws SQLException {
        return RowSecurity.violations(owner, "rowsecurity_app", Set.of(shared));
    }

    private void protect(String table) throws SQLException {
        execute("ALTER TABLE %s ENABLE ROW LEVEL SECURITY".formatted(table));
        execute("ALTER TABLE %s FORCE ROW LEVEL SECURITY".formatted(table));
        execute("CREATE POLICY own ON %s USING (municipality = current_setting('tsunagari.municipality'))"
                .formatted(table));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
