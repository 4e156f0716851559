package org.tsunagari.directory.exchange.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tsunagari.directory.duplicate.model.KnownRecords;
import org.tsunagari.directory.duplicate.usecase.Merges;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.RowProblem;
import org.tsunagari.directory.resource.usecase.ResourceProblem;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Goes through the rows of an import beside the requests, and notes how far it has come. Should the process end in
 * between, what was taken over stays, and the same file sent again does the rest.
 */
@ApplicationScoped
public class RunImport {

    private static final Logger LOG = Logger.getLogger(RunImport.class);
    private static final int BATCH = 50;

    private final PlanRow plans;
    private final ApplyRow apply;
    private final Merges merges;
    private final ExternalIds externalIds;
    private final ImportJobs jobs;
    private final ImportResources imports;
    private final MunicipalityContext municipality;
    private final Clock clock;

    RunImport(
            PlanRow plans,
            ApplyRow apply,
            Merges merges,
            ExternalIds externalIds,
            ImportJobs jobs,
            ImportResources imports,
            MunicipalityContext municipality,
            Clock clock) {
        this.plans = plans;
        this.apply = apply;
        this.merges = merges;
        this.externalIds = externalIds;
        this.jobs = jobs;
        this.imports = imports;
        this.municipality = municipality;
        this.clock = clock;
    }

    /** Returns at once. */
    public void start(Actor actor, ImportResources.Begun begun) {
        Thread.ofVirtual().name("import-" + begun.job().id()).start(() -> run(actor, begun));
    }

    @ActivateRequestContext
    void run(Actor actor, ImportResources.Begun begun) {
        try {
            municipality.in(actor.municipality(), () -> CurrentActor.acting(actor, () -> goThrough(actor, begun)));
        } catch (Exception failed) {
            LOG.errorf("import %s was interrupted: %s", begun.job().id(), SafeTrace.of(failed));
        }
    }

    private boolean goThrough(Actor actor, ImportResources.Begun begun) {
        ImportJob job = begun.job();
        try {
            sealIds();
            KnownRecords others = QuarkusTransaction.requiringNew().call(() -> fromElsewhere(job.options()));
            List<RowOutcome> outcomes = new ArrayList<>();
            for (ImportedRow row : begun.rows()) {
                outcomes.add(outcome(actor, row, others, job));
                if (outcomes.size() == BATCH) {
                    note(job, outcomes);
                }
            }
            note(job, outcomes);
            QuarkusTransaction.requiringNew().run(() -> jobs.end(job.id(), ImportJob.State.DONE, clock.instant()));
            return true;
        } catch (RuntimeException failed) {
            imports.interrupted(job.id());
            throw failed;
        }
    }

    /** What the version before wrote since the start is found by what it is called now. */
    private void sealIds() {
        int sealed;
        do {
            sealed = QuarkusTransaction.requiringNew().call(() -> externalIds.sealClear(BATCH));
        } while (sealed == BATCH);
    }

    /** A source tells its own apart: two halls at one number in its list are two halls. */
    private KnownRecords fromElsewhere(ImportOptions options) {
        Set<UUID> own = externalIds.of(options.source());
        return KnownRecords.of(merges.profiles().stream()
                .filter(profile -> !own.contains(profile.id()))
                .toList());
    }

    private RowOutcome outcome(Actor actor, ImportedRow row, KnownRecords others, ImportJob job) {
        try {
            return job.options().dryRun()
                    ? plans.of(row, job.options(), others).outcome(true)
                    : apply.handle(actor, row, job.options(), others, job.id());
        } catch (Refused refused) {
            List<RowProblem> problems = refused.violations().isEmpty()
                    ? List.of(RowProblem.error(row.origin(""), refused.type().code()))
                    : refused.violations().stream()
                            .map(violation -> RowProblem.error(row.origin(violation.pointer()), violation.code()))
                            .toList();
            return rejected(row, nameOf(row, refused), problems);
        } catch (RuntimeException failed) {
            if (isUnavailable(failed)) {
                throw failed;
            }
            LOG.errorf("row %d of import %s failed: %s", row.number(), job.id(), SafeTrace.of(failed));
            return rejected(row, row.externalId(), List.of(RowProblem.error(row.origin(""), "row-failed")));
        }
    }

    /** What an erased resource is called elsewhere is not kept either: the line says which row it is. */
    private static String nameOf(ImportedRow row, Refused refused) {
        return refused.type() == ResourceProblem.RESOURCE_ERASED ? "" : row.externalId();
    }

    private static RowOutcome rejected(ImportedRow row, String externalId, List<RowProblem> problems) {
        return new RowOutcome(row.number(), externalId, null, RowOutcome.Effect.REJECTED, problems, List.of());
    }

    /**
     * Whether no row could be taken now: SQLSTATE classes 08 connection, 53 resources, 57 operator intervention, no state at
     * all (pool exhausted), and 40P01, which ends one of two that waited for each other.
     */
    private static boolean isUnavailable(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.matches("(08|53|57).*|40P01");
            }
        }
        return false;
    }

    private void note(ImportJob job, List<RowOutcome> outcomes) {
        QuarkusTransaction.requiringNew().run(() -> jobs.progress(job.id(), outcomes, clock.instant()));
        outcomes.clear();
    }
}
