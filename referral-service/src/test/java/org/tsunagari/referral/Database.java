package org.tsunagari.referral;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database as its owner sees it, and as the service's role sees it without the service. */
final class Database {

    private Database() {}

    static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                value("tsunagari.db-url"), value("tsunagari.db-owner"), value("tsunagari.db-owner-password"));
    }

    static Connection asService() throws SQLException {
        return DriverManager.getConnection(value("tsunagari.db-url"), serviceRole(), value("tsunagari.db-password"));
    }

    static String serviceRole() {
        return value("tsunagari.db-user");
    }

    /** The first column of what a query answers in a municipality, as the owner. */
    static List<String> ask(String municipality, String query) throws SQLException {
        try (Connection connection = asOwner()) {
            return ask(connection, municipality, query);
        }
    }

    static List<String> ask(Connection connection, String municipality, String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('tsunagari.municipality', '" + municipality + "', false)");
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
        }
        return answers;
    }

    static void execute(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
