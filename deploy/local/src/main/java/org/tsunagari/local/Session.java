package org.tsunagari.local;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.tsunagari.components.ComponentProcess;
import org.tsunagari.local.api.ApiClient;
import org.tsunagari.local.api.KeycloakTokens;
import org.tsunagari.local.journey.Journey;
import org.tsunagari.local.sample.NabariSample;
import org.tsunagari.local.sample.SampleCheck;

/** One run of {@code ./start}, from the first process to Ctrl-C. */
final class Session {

    /** Dates on forms are those of the municipality. */
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));

    /** For the last facts of the sample to arrive in the report. */
    private static final Duration REPORT_PATIENCE = Duration.ofSeconds(60);

    private final Workspace workspace;
    private final PortPlan ports;
    private final Progress progress;
    private volatile boolean stopping;

    Session(Workspace workspace, PortPlan ports, Progress progress) {
        this.workspace = workspace;
        this.ports = ports;
        this.progress = progress;
    }

    void run(Command.Run run) throws InterruptedException {
        if (run.fresh()) {
            progress.say("the data of earlier runs are discarded");
            workspace.discardData();
        }
        workspace.create();
        TokenCommand.withdraw(workspace);
        var aot = new AotCaches(workspace);
        var installation = new Installation(workspace, ports, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop-services"));
        installation.start(aot, !run.once());
        TokenCommand.announce(workspace, ports.issuer());
        try {
            loadSample();
            walkJourney();
        } catch (RuntimeException e) {
            var failure = new StartFailure("%s%nlog files: %s".formatted(e.getMessage(), workspace.logs()), e);
            if (run.once()) {
                throw failure;
            }
            progress.say("✗ " + failure.getMessage());
        }
        if (run.once()) {
            return;
        }
        Addresses.show(ports, workspace, progress);
        stayUp(installation, aot);
    }

    private void loadSample() {
        progress.gap();
        var check = new SampleCheck(api());
        var mark = new SampleMark(workspace);
        step("the Nabari sample", () -> {
            if (mark.isThere() && check.mismatches(Duration.ZERO).isEmpty()) {
                return true; // the same files were loaded before, and the report still shows them
            }
            mark.remove();
            new NabariSample(api(), progress::say).load();
            var differences = check.mismatches(REPORT_PATIENCE);
            if (!differences.isEmpty()) {
                throw new StartFailure("The programme report differs from the sample:%n%s"
                        .formatted(String.join(System.lineSeparator(), differences)));
            }
            mark.put();
            return true;
        });
        progress.say("the report for the fiscal years 2021–2023 shows every total of the sample");
    }

    private void walkJourney() {
        progress.gap();
        progress.say("One referral through the whole loop; everybody in it is invented.");
        step("the journey", () -> {
            new Journey(api(), CLOCK, workspace.journey(), progress::say).walk();
            return true;
        });
    }

    private ApiClient api() {
        return new ApiClient(ports.api(), new KeycloakTokens(ports.issuer(), CLOCK));
    }

    private void stayUp(Installation installation, AotCaches aot) throws InterruptedException {
        var firstToEnd = installation.firstToEnd();
        for (var plan : installation.plans()) {
            if (!firstToEnd.isDone() && !aot.has(plan)) {
                makeCache(aot, plan, installation.process(plan));
            }
        }
        progress.say("The next start will be quick.");
        var ended = firstToEnd.join();
        if (stopping) {
            return;
        }
        throw new StartFailure(
                "%s has ended although nobody asked it to. Log file: %s".formatted(ended.name(), ended.log()));
    }

    private void makeCache(AotCaches aot, ServicePlan plan, ComponentProcess process) {
        step("AOT cache of %s, for a quicker next start".formatted(plan.name()), () -> {
            if (!aot.make(plan, process.pid())) {
                progress.say("no AOT cache of %s: see the log files".formatted(plan.name()));
            }
            return true;
        });
    }

    private <T> T step(String name, Callable<T> work) {
        try {
            return progress.step(name, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StartFailure(name + ": " + e.getMessage(), e);
        }
    }

    private void stop(Installation installation) {
        stopping = true;
        TokenCommand.withdraw(workspace);
        progress.say("stopping; the data are kept");
        installation.stopServices();
    }
}
