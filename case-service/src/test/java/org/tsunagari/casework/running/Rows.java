package org.tsunagari.casework.running;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tsunagari.testkit.TestServers;

/** The service's database, seen from above row-level security. */
public final class Rows {

    private Rows() {}

    /** The first column of a query. */
    public static List<String> texts(String query, Object... parameters) {
        try (Connection above = TestServers.running().asSuperuser("casework")) {
            return texts(above, query, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> texts(Connection connection, String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        }
    }

    public static int change(String statement, Object... parameters) {
        try (Connection above = TestServers.running().asSuperuser("casework");
                PreparedStatement change = above.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tables that belong to municipalities. */
    public static List<String> municipalTables() {
        return texts("""
                SELECT c.table_name FROM information_schema.columns c
                JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE c.table_schema = 'public' AND c.column_name = 'municipality' AND t.table_type = 'BASE TABLE'
                ORDER BY 1""");
    }
}
