package org.tsunagari.local;

import java.nio.file.Path;

/** The JDK that runs this JVM runs the services too. */
final class Jdk {

    private Jdk() {}

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
