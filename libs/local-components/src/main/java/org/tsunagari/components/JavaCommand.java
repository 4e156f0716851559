package org.tsunagari.components;

import java.nio.file.Path;

final class JavaCommand {
    private JavaCommand() {}

    /** The JDK that runs this JVM. */
    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
