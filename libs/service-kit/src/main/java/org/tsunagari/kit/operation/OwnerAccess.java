package org.tsunagari.kit.operation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The owner's way into a service's database, from the environment variables that the service itself is configured by.
 *
 * @param url JDBC URL, {@code TSUNAGARI_DB_URL}
 * @param user {@code TSUNAGARI_DB_OWNER}
 * @param password {@code TSUNAGARI_DB_OWNER_PASSWORD}
 */
public record OwnerAccess(String url, String user, String password) {

    /** @throws IllegalArgumentException naming the variable that is missing */
    public static OwnerAccess from(Map<String, String> environment) {
        return new OwnerAccess(
                required(environment, "TSUNAGARI_DB_URL"),
                required(environment, "TSUNAGARI_DB_OWNER"),
                required(environment, "TSUNAGARI_DB_OWNER_PASSWORD"));
    }

    /** @throws IllegalArgumentException when the variable is missing */
    public static String required(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable + ": missing (expected: as for the service)");
        }
        return value;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return "OwnerAccess[" + url + ", " + user + "]";
    }
}
