package org.tsunagari.referral;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tsunagari.testkit.TestServers;

/** Everything that the database holds, as a dump would show it. */
final class Dump {

    private Dump() {}

    static List<String> everyRow() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection above = TestServers.running().asSuperuser("referral")) {
            for (String table : texts(
                    above,
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
                for (String row : texts(above, "SELECT row_to_json(t)::text FROM \"" + table + "\" t")) {
                    rows.add(table + " " + row);
                }
            }
        }
        return rows;
    }

    /** Whether a row shows the text, in letters or as PostgreSQL prints its bytes. */
    static boolean shows(String row, String text) {
        return row.contains(text) || row.contains(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
