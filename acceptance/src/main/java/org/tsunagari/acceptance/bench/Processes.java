package org.tsunagari.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CPU time and memory of processes, as Linux counts them in {@code /proc}. */
final class Processes {

    /** The unit of {@code /proc/PID/stat}: USER_HZ is 100 on every Linux that runs a JVM (proc_pid_stat(5)). */
    private static final double TICKS_PER_SECOND = 100;

    private Processes() {}

    /** Seconds of CPU that a process and those of its children that it has already buried have used. */
    static double cpuSeconds(long pid) throws IOException {
        var fields = stat(pid);
        return fields.isEmpty()
                ? 0
                : fields.subList(11, 15).stream().mapToLong(Long::parseLong).sum() / TICKS_PER_SECOND;
    }

    /** Of a process with everything that it has started, by name of the program. */
    static Map<String, Double> cpuSecondsBelow(ProcessHandle root) throws IOException {
        var byName = new TreeMap<String, Double>();
        for (var process : Stream.concat(Stream.of(root), root.descendants()).toList()) {
            byName.merge(nameOf(process.pid()), cpuSeconds(process.pid()), Double::sum);
        }
        return byName;
    }

    /** What somebody else could use if the process ended, in MiB: proportional set size. */
    static double mebibytes(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/%d/smaps_rollup".formatted(pid)))) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no Pss of process " + pid);
    }

    static List<String> commandLine(long pid) throws IOException {
        return List.of(
                Files.readString(Path.of("/proc/%d/cmdline".formatted(pid))).split("\0"));
    }

    static Map<String, String> environment(long pid) throws IOException {
        return Arrays.stream(Files.readString(Path.of("/proc/%d/environ".formatted(pid)))
                        .split("\0"))
                .filter(entry -> entry.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        entry -> entry.substring(0, entry.indexOf('=')),
                        entry -> entry.substring(entry.indexOf('=') + 1),
                        (first, second) -> second));
    }

    private static String nameOf(long pid) throws IOException {
        try {
            var line = String.join(" ", commandLine(pid));
            for (var name : List.of(
                    "referral-service",
                    "case-service",
                    "resource-directory-service",
                    "evaluation-service",
                    "gateway")) {
                if (line.contains("/" + name + "/target/quarkus-app")) {
                    return name;
                }
            }
            return line.contains("postgres")
                    ? "PostgreSQL"
                    : line.contains("kafka.Kafka") ? "Kafka" : line.contains("keycloak") ? "Keycloak" : "other";
        } catch (NoSuchFileException ended) {
            return "other";
        }
    }

    /** From the third field on; the second, the program's name, may contain anything. */
    private static List<String> stat(long pid) throws IOException {
        try {
            var line = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
            return List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" "));
        } catch (NoSuchFileException ended) {
            return List.of();
        }
    }
}
