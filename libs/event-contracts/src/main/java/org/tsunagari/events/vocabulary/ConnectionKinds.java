package org.tsunagari.events.vocabulary;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The registered kinds of connections, in the order of the exit table. They are data rather than an enum because they
 * grow with every municipality: what Nabari's tables name is in {@code vocabulary/connection-kinds.csv}.
 */
public final class ConnectionKinds {

    private static final String FILE = "/vocabulary/connection-kinds.csv";
    private static final String HEADER = "code,category,formality,agency,ja,en";

    private static final Map<String, ConnectionKind> BY_CODE = read();

    private ConnectionKinds() {}

    public static List<ConnectionKind> all() {
        return List.copyOf(BY_CODE.values());
    }

    public static List<ConnectionKind> in(ConnectionCategory category) {
        return BY_CODE.values().stream()
                .filter(kind -> kind.category() == category)
                .toList();
    }

    public static Optional<ConnectionKind> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * @throws IllegalArgumentException where no such kind is registered
     */
    public static ConnectionKind get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("kind (expected: a code of " + FILE + ")"));
    }

    private static Map<String, ConnectionKind> read() {
        try (InputStream file = ConnectionKinds.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + ": absent (expected: on the class path)");
            }
            return parse(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file has no quoting: a term must not contain a comma, and a code stands once. */
    static Map<String, ConnectionKind> parse(BufferedReader file) throws IOException {
        String header = file.readLine();
        if (!HEADER.equals(header)) {
            throw new IllegalStateException("header: " + header + " (expected: " + HEADER + ")");
        }
        return file.lines()
                .map(ConnectionKinds::kind)
                .collect(collectingAndThen(
                        toMap(ConnectionKind::code, Function.identity(), ConnectionKinds::refuse, LinkedHashMap::new),
                        Collections::unmodifiableMap));
    }

    private static ConnectionKind kind(String line) {
        String[] column = line.split(",", -1);
        if (column.length != 6) {
            throw new IllegalStateException("line: " + line + " (expected: 6 columns)");
        }
        return new ConnectionKind(
                column[0],
                ConnectionCategory.valueOf(column[1]),
                Formality.valueOf(column[2]),
                Agency.valueOf(column[3]),
                column[4],
                column[5]);
    }

    private static ConnectionKind refuse(ConnectionKind first, ConnectionKind second) {
        throw new IllegalStateException("code: " + second.code() + " (expected: once)");
    }
}
