package org.tsunagari.evaluation.report.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.DenialReason;
import org.tsunagari.access.Operation;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/** Makes the programme report of a municipality for those who may see aggregates. */
@ApplicationScoped
public class ReadReport {

    private final Tallies tallies;
    private final Auditor auditor;

    ReadReport(Tallies tallies, Auditor auditor) {
        this.tallies = tallies;
        this.auditor = auditor;
    }

    @Transactional
    public ProgrammeReport handle(Actor actor, FiscalYears years) {
        AuditEntry entry = AuditEntry.of("read-report", "reports/" + years);
        if (!AccessPolicy.mayEver(actor.roles(), Operation.READ_STATISTICS)) {
            auditor.recordDenial(entry.denied(DenialReason.ROLE.name()));
            throw new Refused(CommonProblem.FORBIDDEN);
        }
        ProgrammeReport report = new CountedFacts(tallies.of(years)).report(years, actor.municipality());
        auditor.record(entry);
        return report;
    }
}
