package org.tsunagari.kit.audit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.tsunagari.kit.problem.DenialAudit;
import org.tsunagari.kit.problem.ProblemType;

/** Denials at the door, in the audit trail. */
@ApplicationScoped
class AuditedDenials implements DenialAudit {

    private final Auditor auditor;

    AuditedDenials(Auditor auditor) {
        this.auditor = auditor;
    }

    @Override
    public void record(ProblemType type, RoutingContext http) {
        auditor.recordDenialAtDoor(
                AuditEntry.of(
                                http.request().method().name().toLowerCase(Locale.ROOT),
                                http.request().path())
                        .denied(type.code()),
                http);
    }
}
