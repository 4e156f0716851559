package org.tsunagari.kit.operation;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.tsunagari.kit.audit.AuditVerifier;
import org.tsunagari.kit.audit.AuditVerifier.BrokenChain;

/**
 * Command: recomputes the audit trail of one service. Exit status 0 when it is whole, 1 when it is broken, naming each
 * chain's first bad sequence, 2 when it could not be read. See {@code docs/operations.md}.
 */
public final class VerifyAuditTrail {

    static final int WHOLE = 0;
    static final int BROKEN = 1;
    static final int UNREADABLE = 2;

    private VerifyAuditTrail() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out));
    }

    static int run(Map<String, String> environment, PrintStream out) {
        try (Connection database = OwnerAccess.from(environment).connect()) {
            List<BrokenChain> broken = AuditVerifier.verify(
                    database, chain -> out.printf("chain %d: %d records%n", chain.lane(), chain.records()));
            broken.forEach(chain ->
                    out.printf("BROKEN chain %d from record %d: %s%n", chain.lane(), chain.sequence(), chain.breach()));
            out.println(broken.isEmpty() ? "the audit trail is whole" : "the audit trail is broken");
            return broken.isEmpty() ? WHOLE : BROKEN;
        } catch (SQLException | IllegalArgumentException failed) {
            out.println("the audit trail cannot be read: " + failed.getMessage());
            return UNREADABLE;
        }
    }
}
