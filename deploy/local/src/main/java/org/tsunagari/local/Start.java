package org.tsunagari.local;

import java.io.UncheckedIOException;
import java.util.List;
import org.tsunagari.components.ComponentFailure;

/** The launcher's door: what the script {@code start} in the root of the checkout calls. */
public final class Start {

    private Start() {}

    public static void main(String[] arguments) {
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        try {
            var workspace = Workspace.ofCheckout();
            switch (Command.of(arguments)) {
                case Command.Help() -> System.out.print(Command.USAGE);
                case Command.Token(var account) -> System.out.println(TokenCommand.token(workspace, account));
                case Command.Run run -> run(workspace, run);
            }
            return 0;
        } catch (StartFailure | ComponentFailure e) {
            System.err.println("✗ " + e.getMessage());
        } catch (UncheckedIOException e) {
            System.err.println("✗ %s (%s)".formatted(e.getMessage(), e.getCause()));
        } catch (InterruptedException e) {
            System.err.println("✗ interrupted");
        } catch (RuntimeException e) {
            System.err.println("✗ Tsunagari could not be started: " + e);
            e.printStackTrace();
        }
        return 1;
    }

    private static void run(Workspace workspace, Command.Run run) throws InterruptedException {
        try (var lock = RunLock.take(workspace.lock());
                var progress = Progress.onStandardOutput()) {
            new Session(workspace, PortPlan.of(System.getenv()), progress).run(run);
        }
    }
}
