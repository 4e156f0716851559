package org.tsunagari.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.postgresql.ds.PGSimpleDataSource;
import org.tsunagari.components.KafkaServer;
import org.tsunagari.components.KafkaSettings;
import org.tsunagari.components.PostgresDatabase;
import org.tsunagari.components.PostgresServer;
import org.tsunagari.components.PostgresSettings;
import org.tsunagari.components.TemporaryDirectory;

/** The PostgreSQL and the Kafka of this test JVM; the first to ask starts both, at the same time. */
public final class TestServers {
    private final Path directory;
    private final int postgresPort;
    private final String superuserPassword;
    private final String kafka;

    private TestServers(String address) {
        String[] parts = address.split(" ", 4);
        this.postgresPort = Integer.parseInt(parts[0]);
        this.superuserPassword = parts[1];
        this.kafka = parts[2];
        this.directory = Path.of(parts[3]);
    }

    public static TestServers running() {
        return new TestServers(TestJvm.once("servers", TestServers::start));
    }

    /** Makes the database and its roles unless they are there, as the operator of an installation does. */
    public PostgresDatabase database(String name) {
        return PostgresServer.createDatabase(this::asSuperuser, postgresPort, name, name + "-app", name + "-owner");
    }

    /** Bootstrap servers. */
    public String kafka() {
        return kafka;
    }

    /** For files of this JVM's tests. */
    public Path directory() {
        return directory;
    }

    /** Above row-level security: for looking at what a service has really written. */
    public Connection asSuperuser(String database) throws SQLException {
        return connect(database, "postgres", superuserPassword);
    }

    /** As the service's migrations see the database. */
    public Connection asOwner(String database) throws SQLException {
        return connect(database, database + "_owner", database + "-owner");
    }

    /** As the service sees the database. */
    public Connection asApp(String database) throws SQLException {
        return connect(database, database + "_app", database + "-app");
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, database));
        source.setUser(user);
        source.setPassword(password);
        return source.getConnection();
    }

    private static String start() {
        Path directory = TemporaryDirectory.create();
        var kafka = CompletableFuture.supplyAsync(
                () -> KafkaServer.start(KafkaSettings.temporary(directory.resolve("kafka"))));
        PostgresServer postgres = PostgresServer.start(PostgresSettings.temporary(directory.resolve("postgresql")));
        return "%d %s %s %s"
                .formatted(
                        postgres.port(),
                        postgres.superuserPassword(),
                        kafka.join().bootstrapServers(),
                        directory);
    }
}
