package org.tsunagari.testkit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether row-level security stands in front of every table that belongs to municipalities (guarantee 14): enabled,
 * forced also on the owner, with a policy.
 */
public final class RowSecurity {
    // Columns: name, has municipality, enabled, forced, has policy, is partition, app can reach it
    private static final String TABLES = """
            SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname,
                   EXISTS (SELECT 1 FROM pg_catalog.pg_attribute a
                            WHERE a.attrelid = c.oid AND a.attname = 'municipality' AND NOT a.attisdropped),
                   c.relrowsecurity,
                   c.relforcerowsecurity,
                   EXISTS (SELECT 1 FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid),
                   c.relispartition,
                   has_table_privilege(?, c.oid, 'SELECT, INSERT, UPDATE, DELETE')
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p')
               AND n.nspname NOT IN ('pg_catalog', 'information_schema')
               AND n.nspname NOT LIKE 'pg\\_%'
               AND c.relname <> 'flyway_schema_history'
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
                                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
             ORDER BY 1
            """;

    private RowSecurity() {}

    /**
     * What is unprotected; empty when all is well.
     *
     * @param appRole who runs the service; partitions that it cannot reach are protected by their parent
     * @param shared tables that deliberately belong to no municipality; each must exist and have no such column
     */
    public static List<String> violations(Connection connection, String appRole, Set<String> shared)
            throws SQLException {
        List<String> violations = new ArrayList<>();
        Set<String> unseen = new TreeSet<>(shared);
        if (isAboveRowSecurity(connection, appRole)) {
            violations.add(
                    "role %s: superuser, BYPASSRLS or owner of tables (expected: none of them)".formatted(appRole));
        }
        try (var statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, appRole);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    String table = row.getString(1);
                    boolean named = unseen.remove(table);
                    boolean municipal = row.getBoolean(2);
                    boolean isProtected = row.getBoolean(3) && row.getBoolean(4) && row.getBoolean(5);
                    boolean behindItsParent = row.getBoolean(6) && !row.getBoolean(7);
                    if (named && municipal) {
                        violations.add("table %s: named as shared, but it has a municipality".formatted(table));
                    } else if (municipal && !isProtected && !behindItsParent) {
                        violations.add("table %s: row security enabled %s, forced %s, policy %s (expected: all true)"
                                .formatted(table, row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)));
                    } else if (!municipal && !named && !behindItsParent) {
                        violations.add("table %s: no column municipality (expected: one, or named as shared)"
                                .formatted(table));
                    }
                }
            }
        }
        unseen.forEach(table -> violations.add("table %s: named as shared, but it does not exist".formatted(table)));
        return violations;
    }

    private static boolean isAboveRowSecurity(Connection connection, String role) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT rolsuper OR rolbypassrls
                       OR EXISTS (SELECT 1 FROM pg_catalog.pg_class c WHERE c.relowner = r.oid)
                  FROM pg_catalog.pg_roles r WHERE rolname = ?""")) {
            statement.setString(1, role);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
