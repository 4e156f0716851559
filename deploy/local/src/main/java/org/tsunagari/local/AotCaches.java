package org.tsunagari.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Caches of loaded and linked classes (JEP 483, JEP 514, JEP 515), one for each service, so that a second start is
 * quicker. The first start after a build records what the sample and the journey use; the caches are made of the
 * recordings afterwards, while the installation is up, one at a time and at low priority.
 *
 * <p>A cache is named after the files and the JVM it belongs to: a rebuilt service finds none and records again.
 */
final class AotCaches {

    private static final long ASSEMBLY_SECONDS = 180;

    private final Workspace workspace;

    AotCaches(Workspace workspace) {
        this.workspace = workspace;
    }

    boolean has(ServicePlan service) {
        return Files.exists(cache(service));
    }

    /** Uses the cache where there is one; else records for it, where that is wanted. */
    List<String> options(ServicePlan service, boolean record) {
        if (has(service)) {
            return List.of("-XX:AOTCache=" + cache(service));
        }
        return record
                ? List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording(service), "-Xlog:aot*=off")
                : List.of();
    }

    /**
     * Ends the recording of a running service and makes its cache.
     *
     * @return whether there is a cache now; without one a start is slower and nothing else is wrong
     */
    boolean make(ServicePlan service, long pid) throws InterruptedException {
        var log = workspace.logs().resolve(service.name() + "-aot.log").toFile();
        var draft = cache(service).resolveSibling(cache(service).getFileName() + ".draft");
        try {
            removeOthers(service);
            if (!run(List.of(Jdk.tool("jcmd"), Long.toString(pid), "AOT.end_recording"), log)
                    || !run(assembly(service, draft), log)
                    || !Files.exists(draft)) {
                return false;
            }
            Files.move(draft, cache(service), StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(recording(service));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the AOT cache of " + service.name(), e);
        }
    }

    private List<String> assembly(ServicePlan service, Path draft) {
        var command = new ArrayList<>(List.of("nice", "-n", "10", Jdk.tool("java")));
        command.addAll(ServiceProcess.jvmOptions());
        command.addAll(List.of(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + recording(service),
                "-XX:AOTCache=" + draft,
                "-jar",
                service.jar(workspace).toString()));
        return command;
    }

    private static boolean run(List<String> command, File log) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            return process.waitFor(ASSEMBLY_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Recordings and caches of earlier builds of the service. */
    private void removeOthers(ServicePlan service) throws IOException {
        try (Stream<Path> files = Files.list(workspace.aotCaches())) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(service.name() + "-") && !name.contains(fingerprint(service))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path cache(ServicePlan service) {
        return workspace.aotCaches().resolve(service.name() + "-" + fingerprint(service) + ".aot");
    }

    private Path recording(ServicePlan service) {
        return workspace.aotCaches().resolve(service.name() + "-" + fingerprint(service) + ".recording");
    }

    private String fingerprint(ServicePlan service) {
        return new Fingerprint()
                .add(Runtime.version())
                .add(ServiceProcess.jvmOptions())
                .addTimes(service.directory(workspace))
                .text();
    }
}
