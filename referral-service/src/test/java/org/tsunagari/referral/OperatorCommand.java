package org.tsunagari.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagari.kit.crypto.RotateKeys;
import org.tsunagari.kit.operation.VerifyAuditTrail;

/** A command as an operator runs it: a process of its own, told by its environment alone. */
record OperatorCommand(int exitStatus, String output) {

    static OperatorCommand rotate(String step, Map<String, String> environment) {
        return run(environment, RotateKeys.class, step);
    }

    static OperatorCommand verifyTrail(Map<String, String> environment) {
        return run(environment, VerifyAuditTrail.class);
    }

    private static OperatorCommand run(Map<String, String> environment, Class<?> command, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                command.getName()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new OperatorCommand(process.waitFor(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
