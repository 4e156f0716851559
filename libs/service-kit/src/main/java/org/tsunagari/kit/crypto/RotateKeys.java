package org.tsunagari.kit.crypto;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
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
 * Command: makes the key files of a service before its first start, and rotates its key-encryption key, in four steps
 * between which services are restarted or re-wrapped; see {@code docs/operations.md}. Exit status 0 when the step is done,
 * 2 when it is not.
 */
public final class RotateKeys {

    static final int DONE = 0;
    static final int FAILED = 2;

    private static final String USAGE = """
            usage: RotateKeys create|add|promote|rewrap|retire
              create   makes both key files, once, before the first start
              add      puts a new key into the keyset; then restart every service with the file
              promote  makes the newest key the primary one; then restart every service with the file
              rewrap   wraps the keys of all persons in one service's database by the primary key; once for each database
              retire   removes all keys but the primary one; then restart every service with the file
            environment: TSUNAGARI_KEK_FILE; for create also TSUNAGARI_INDEX_KEY_FILE;
              for rewrap also TSUNAGARI_DB_URL, TSUNAGARI_DB_OWNER, TSUNAGARI_DB_OWNER_PASSWORD""";

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
            PrfConfig.register();
            KeysetFile file = file(environment, "TSUNAGARI_KEK_FILE");
            switch (arguments.getFirst()) {
                case "create" -> create(file, file(environment, "TSUNAGARI_INDEX_KEY_FILE"), out);
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

    private static KeysetFile file(Map<String, String> environment, String variable) {
        return new KeysetFile(Path.of(OwnerAccess.required(environment, variable)));
    }

    /** Both or none: what another key has sealed or indexed, a new one does not open or find. */
    private static void create(KeysetFile keyEncryptionKey, KeysetFile indexKey, PrintStream out)
            throws GeneralSecurityException, IOException {
        for (KeysetFile file : List.of(keyEncryptionKey, indexKey)) {
            if (file.exists()) {
                throw new IllegalArgumentException(file + ": exists (expected: no such file; keys are made once)");
            }
        }
        make(keyEncryptionKey, InstallationKeys.KEY_ENCRYPTION, out);
        make(indexKey, InstallationKeys.INDEX, out);
    }

    private static void make(KeysetFile file, Parameters kind, PrintStream out)
            throws GeneralSecurityException, IOException {
        if (!file.createUnlessPresent(kind)) {
            throw new IllegalArgumentException(file + ": somebody else has made it meanwhile");
        }
        out.println("made: " + file);
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
