package org.tsunagari.testkit;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Values that hold for the whole JVM. Quarkus loads test classes and test resources by different class loaders, so that
 * a static field exists several times; a system property exists once.
 */
public final class TestJvm {
    private static final String PREFIX = "tsunagari.testkit.";

    private TestJvm() {}

    public static Optional<String> value(String name) {
        return Optional.ofNullable(System.getProperty(PREFIX + name));
    }

    /** The value, computed by whoever asks first; others wait. */
    public static String once(String name, Supplier<String> first) {
        synchronized ((PREFIX + name).intern()) {
            return value(name).orElseGet(() -> {
                String computed = first.get();
                System.setProperty(PREFIX + name, computed);
                return computed;
            });
        }
    }
}
