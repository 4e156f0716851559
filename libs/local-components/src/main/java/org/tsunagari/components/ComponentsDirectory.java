package org.tsunagari.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the build has put the files of PostgreSQL, Kafka and Keycloak.
 *
 * <p>Found by the system property {@code tsunagari.components}, else below {@code tsunagari.root}, else by walking up
 * from this class and from the working directory.
 */
final class ComponentsDirectory {
    private static final Path IN_CHECKOUT = Path.of("libs", "local-components", "target", "components");

    private final Path root;

    private ComponentsDirectory(Path root) {
        this.root = root;
    }

    static ComponentsDirectory locate() {
        return Stream.of(
                        named("tsunagari.components"),
                        named("tsunagari.root").map(path -> path.resolve(IN_CHECKOUT)),
                        above(ownLocation()),
                        above(Path.of("").toAbsolutePath()))
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .findFirst()
                .map(path -> new ComponentsDirectory(path.toAbsolutePath().normalize()))
                .orElseThrow(() -> new ComponentsMissing(
                        "The files of PostgreSQL, Kafka and Keycloak are missing. Build them with"
                                + " 'mvn -pl libs/local-components process-resources',"
                                + " or name their directory with -Dtsunagari.components=…",
                        null));
    }

    Path directory(String component) {
        Path directory = root.resolve(component);
        if (!Files.isDirectory(directory)) {
            throw new ComponentsMissing(directory + " is missing: build libs/local-components", null);
        }
        return directory;
    }

    /** The only file of a component whose whole name matches. */
    Path file(String component, String pattern) {
        Pattern name = Pattern.compile(pattern);
        try (Stream<Path> files = Files.list(directory(component))) {
            List<Path> found = files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .toList();
            if (found.size() != 1) {
                throw new ComponentsMissing(
                        "%s: %s (expected: one file like %s; 'mvn clean' removes those of another version)"
                                .formatted(root.resolve(component), found, pattern),
                        null);
            }
            return found.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> named(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path::of);
    }

    private static Optional<Path> above(@Nullable Path start) {
        for (Path directory = start; directory != null; directory = directory.getParent()) {
            Path candidate = directory.resolve(IN_CHECKOUT);
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Path ownLocation() {
        var source = ComponentsDirectory.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
