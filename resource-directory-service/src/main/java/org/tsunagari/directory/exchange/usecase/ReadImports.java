package org.tsunagari.directory.exchange.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows editors what was imported, and what became of it. */
@ApplicationScoped
public class ReadImports {

    private final ImportJobs jobs;
    private final Resources resources;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final Clock clock;

    ReadImports(ImportJobs jobs, Resources resources, DirectoryAccess access, Auditor auditor, Clock clock) {
        this.jobs = jobs;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
        this.clock = clock;
    }

    @Transactional
    public List<ImportJob> list(Actor actor, Optional<UUID> before, int limit) {
        AuditEntry act = AuditEntry.of("list-resource-imports", "resource-imports");
        access.requireEditor(actor, act);
        auditor.record(act);
        return jobs.list(before, limit).stream()
                .map(job -> job.asOf(clock.instant()))
                .toList();
    }

    @Transactional
    public ImportJob one(Actor actor, UUID id) {
        AuditEntry act = AuditEntry.of("read-resource-import", "resource-imports/" + id);
        access.requireEditor(actor, act);
        ImportJob job = require(id, act);
        auditor.record(act);
        return job.asOf(clock.instant());
    }

    /**
     * What became of rows.
     *
     * @param names of the resources that they may be the same as, as they are called now
     */
    public record Rows(List<RowOutcome> outcomes, Map<UUID, String> names) {}

    /** Who may see an import may see everything that it could be the same as: both are an editor's. */
    @Transactional
    public Rows rows(
            Actor actor, UUID id, Optional<RowOutcome.Effect> effect, boolean withProblems, long after, int limit) {
        AuditEntry act = AuditEntry.of("read-resource-import", "resource-imports/" + id + "/rows");
        access.requireEditor(actor, act);
        require(id, act);
        auditor.record(act);
        List<RowOutcome> outcomes = jobs.rows(id, effect, withProblems, after, limit);
        List<ResourceId> others = outcomes.stream()
                .flatMap(outcome -> outcome.likelySame().stream())
                .map(same -> new ResourceId(same.resource()))
                .distinct()
                .toList();
        return new Rows(
                outcomes,
                resources.findAll(others).stream()
                        .collect(Collectors.toMap(resource -> resource.id().value(), resource -> resource.details()
                                .name())));
    }

    private ImportJob require(UUID id, AuditEntry act) {
        return jobs.find(id).orElseThrow(() -> {
            auditor.recordDenial(act.denied("UNKNOWN"));
            return Refused.notFound();
        });
    }
}
