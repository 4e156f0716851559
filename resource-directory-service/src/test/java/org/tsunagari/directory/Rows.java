package org.tsunagari.directory;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tsunagari.testkit.TestServers;

/** What really lies in the database, seen from above row-level security. */
final class Rows {

    private Rows() {}

    /** The first column of every row as text. */
    static List<String> texts(String sql, Object... values) {
        try (Connection above = TestServers.running().asSuperuser("directory")) {
            return texts(above, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> texts(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(String.valueOf(row.getString(1)));
                }
            }
            return texts;
        }
    }

    /** Everything that the database holds, as a dump would show it. */
    static List<String> all() {
        List<String> rows = new ArrayList<>();
        for (String table : tables()) {
            texts("SELECT row_to_json(t)::text FROM \"" + table + "\" t").forEach(row -> rows.add(table + " " + row));
        }
        return rows;
    }

    /** Whether a row shows the text, in letters or as PostgreSQL prints its bytes. */
    static boolean shows(String row, String text) {
        return row.contains(text) || row.contains(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }

    static void change(String sql, Object... values) {
        try (Connection above = TestServers.running().asSuperuser("directory");
                PreparedStatement statement = above.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every table, for looking at all there is. */
    static List<String> tables() {
        return texts(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
    }
}
