package org.tsunagari.components;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The files of one cluster: initialised once, with a superuser whose password only the owner of the files can read. */
final class PostgresDataDirectory {
    static final String SUPERUSER = "postgres";
    private static final String PASSWORD_FILE = "superuser.password";
    private static final int PASSWORD_BYTES = 24;
    private static final long INITDB_SECONDS = 120;

    private final Path directory;

    PostgresDataDirectory(Path directory) {
        this.directory = directory;
    }

    /** Creates the cluster unless it is there. It is made beside and renamed: a crash leaves no half cluster. */
    void initialise(PostgresInstallation installation, Path log, Consumer<String> progress) {
        if (Files.exists(directory.resolve("PG_VERSION"))) {
            return;
        }
        progress.accept("PostgreSQL data directory is created");
        Path fresh = directory.resolveSibling(directory.getFileName() + ".initdb");
        try {
            Directories.delete(fresh);
            Files.createDirectories(fresh.getParent());
            Path password = fresh.resolveSibling(directory.getFileName() + "." + PASSWORD_FILE);
            writePassword(password);
            // --no-sync: the cluster holds nothing yet; the server itself runs with fsync from its first record on.
            Process initdb = new ProcessBuilder(installation.command(
                            "initdb",
                            "--pgdata=" + fresh,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums",
                            "--no-sync"))
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!initdb.waitFor(INITDB_SECONDS, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw new ComponentNotReady("PostgreSQL", "could not create its data directory", log, null);
            }
            Files.move(password, fresh.resolve(PASSWORD_FILE), StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(directory); // an empty one, if the caller has made it
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentNotReady("PostgreSQL", "was interrupted", log, e);
        }
    }

    String superuserPassword() {
        try {
            return Files.readString(directory.resolve(PASSWORD_FILE)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes a {@code postmaster.pid} whose number now belongs to somebody else: PostgreSQL would take that process for
     * a running server and refuse to start. Where the process is gone the file stays, because PostgreSQL then checks
     * better than we could whether children of the dead server still use its memory.
     *
     * @throws AlreadyRunning if a PostgreSQL that we did not start runs on these files
     */
    void recoverStalePostmasterPid() {
        Path file = directory.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            var lines = Files.readAllLines(file);
            long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
            var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (process.isPresent()) {
                String commandLine = process.get().info().commandLine().orElse("");
                if (commandLine.contains("postgres") && commandLine.contains(directory.toString())) {
                    throw new AlreadyRunning("PostgreSQL", directory, pid);
                }
                Files.delete(file);
            }
        } catch (NumberFormatException e) {
            // Cut short by a crash; PostgreSQL itself reports it best.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
    }
}
