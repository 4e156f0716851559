package org.tsunagari.local;

import java.util.List;

/** What the command line asks for. */
sealed interface Command {

    String USAGE = """
            usage: ./start [--once] [--fresh]     start everything, load the sample, walk the journey, stay up
                   ./start token ROLE             print an access token of the running installation

              --once    end after the journey: exit 0, or another code and a message when a step failed
              --fresh   discard the data of earlier runs first
            """;

    /** Start the installation. */
    record Run(boolean once, boolean fresh) implements Command {}

    /** Print a token of the running installation, for a demo account or a partner's system. */
    record Token(String account) implements Command {}

    record Help() implements Command {}

    static Command of(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return new Help();
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals("token")) {
            if (arguments.size() != 2) {
                throw new StartFailure("token: which role? for example: ./start token referrer");
            }
            return new Token(arguments.getLast());
        }
        for (var argument : arguments) {
            if (!List.of("--once", "--fresh").contains(argument)) {
                throw new StartFailure("%s is not known%n%s".formatted(argument, USAGE));
            }
        }
        return new Run(arguments.contains("--once"), arguments.contains("--fresh"));
    }
}
