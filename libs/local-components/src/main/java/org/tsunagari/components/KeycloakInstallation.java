package org.tsunagari.components;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The unpacked distribution. Run without its shell script, so that the process we know is the server itself. */
record KeycloakInstallation(Path directory) {
    private static final long BUILD_SECONDS = 300;

    static KeycloakInstallation unpacked(Path home, Consumer<String> progress) {
        Path zip = ComponentsDirectory.locate().file("keycloak", "keycloak-quarkus-dist-[0-9.]+\\.zip");
        String version = zip.getFileName().toString().replaceAll("^.*-|\\.zip$", "");
        Path unpacked = Archives.once(home.resolve(version), target -> {
            progress.accept("Keycloak is unpacked (once)");
            Archives.zip(zip, target);
        });
        return new KeycloakInstallation(unpacked.resolve("keycloak-" + version));
    }

    /** Keycloak's own ahead-of-time build, remembered by a fingerprint of its options. */
    void build(List<String> options, Path log, Consumer<String> progress) {
        Path marker = directory.resolve("built.sha256");
        String fingerprint = fingerprint(options);
        try {
            if (Files.exists(marker) && Files.readString(marker).equals(fingerprint)) {
                return;
            }
            progress.accept("Keycloak is built (once, about half a minute)");
            Files.deleteIfExists(marker);
            List<String> arguments = new ArrayList<>(List.of("build"));
            arguments.addAll(options);
            Process build = new ProcessBuilder(java(arguments))
                    .directory(directory.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!build.waitFor(BUILD_SECONDS, TimeUnit.SECONDS) || build.exitValue() != 0) {
                build.destroyForcibly();
                throw new ComponentNotReady("Keycloak", "could not be built", log, null);
            }
            Files.writeString(marker, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentNotReady("Keycloak", "was interrupted", log, e);
        }
    }

    /** Offers exactly this realm for {@code --import-realm}. */
    void offerRealm(Path realm) {
        Path imports = directory.resolve("data").resolve("import");
        try {
            Directories.delete(imports);
            Files.createDirectories(imports);
            Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code bin/kc.sh} would run, with a smaller heap. */
    List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                JavaCommand.executable(),
                "-Xms64m",
                "-Xmx400m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + directory,
                "-Djboss.server.config.dir=" + directory.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                directory.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private String fingerprint(List<String> options) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((directory + "\n" + String.join("\n", options)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
