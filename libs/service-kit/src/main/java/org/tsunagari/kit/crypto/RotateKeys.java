package org.tsunagari.kit.crypto;

import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.tsunagari.kit.operation.OwnerAccess;

/**
 * Command: rotates the key-encryption key of an installation, in four steps between which the services are restarted or
 * re-wrapped; see {@code docs/operations.md}. Exit status 0 when the step is done, 2 when it is not.
 */
public final class RotateKeys {

    static final int DONE = 0;
    static final int FAILED = 2;

    private static final String USAGE = """
            usage: RotateKeys add|promote|rewrap|retire
              add      puts a new key into the keyset; then restart every service with the file
              promote  makes the newest key the primary one; then restart every service with the file
              rewrap   wraps the keys of all persons in one service's database by the primary key; once for each service
              retire   removes all keys but the primary one; then restart every service with the file
            environment: TSUNAGARI_KEK_FILE; for rewrap also TSUNAGARI_DB_URL, TSUNAGARI_DB_OWNER, TSUNAGARI_DB_OWNER_PASSWORD""";

    private RotateKeys() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out));
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        if (arguments.size() != 1) {
            out.println(USAGE);
            return FAILED;
        }
        try {
            AeadConfig.register();
            KeysetFile file = new KeysetFile(Path.of(OwnerAccess.required(environment, "TSUNAGARI_KEK_FILE")));
            switch (arguments.getFirst()) {
                case "add" -> out.println("keys in the keyset: " + file.add());
                case "promote" -> out.println("primary key: " + file.promoteNewest());
                case "rewrap" -> rewrap(file, OwnerAccess.from(environment), out);
                case "retire" -> out.println("keys removed: " + file.retire());
                default -> throw new IllegalArgumentException(arguments.getFirst() + ": no such step\n" + USAGE);
            }
            return DONE;
        } catch (GeneralSecurityException | IOException | SQLException | SealBroken | IllegalArgumentException failed) {
            out.println("not done: " + failed.getMessage());
            return FAILED;
        }
    }

    private static void rewrap(KeysetFile file, OwnerAccess access, PrintStream out)
            throws GeneralSecurityException, IOException, SQLException {
        try (Connection database = access.connect()) {
            new KeyRotation(file.read())
                    .run(
                            database,
                            progress -> out.printf(
                                    "%s: %d wrapped anew, %d were current%n",
                                    progress.municipality(), progress.rewrapped(), progress.current()));
        }
        out.println("every key of this database is wrapped by the primary key");
    }
}
