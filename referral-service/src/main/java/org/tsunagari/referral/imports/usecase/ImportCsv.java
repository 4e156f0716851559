package org.tsunagari.referral.imports.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.csv.CsvTable;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.imports.ImportReport;
import org.tsunagari.referral.imports.ImportReport.RowProblem;
import org.tsunagari.referral.imports.RowPlan;
import org.tsunagari.referral.imports.RowPlan.Effect;
import org.tsunagari.referral.imports.RowRefused;
import org.tsunagari.referral.imports.persistence.ImportChecks;
import org.tsunagari.referral.problem.ReferralProblem;

/**
 * Looks at every row of a file, then does what the good ones say. A dry run comes first and does nothing; only a file
 * that somebody has looked at in this way is applied. The same file again changes nothing.
 */
@ApplicationScoped
public class ImportCsv {

    private final ImportChecks checks;
    private final Auditor auditor;

    ImportCsv(ImportChecks checks, Auditor auditor) {
        this.checks = checks;
        this.auditor = auditor;
    }

    /**
     * A file to be brought in.
     *
     * @param kind of what, for the audit trail
     * @param charset as declared
     */
    public record Upload(String kind, byte[] file, @Nullable String charset, boolean dryRun) {}

    /** Says what a row does, or throws {@link RowRefused}. */
    @FunctionalInterface
    public interface Planner {

        /** @param listed the columns of the file: what has none, the file says nothing about */
        RowPlan plan(CsvTable.Row row, Set<String> listed);
    }

    @Transactional
    public ImportReport handle(Upload upload, Columns columns, Planner planner) {
        if (!upload.dryRun() && !checks.wasChecked(upload.kind(), upload.file())) {
            throw new Refused(ReferralProblem.IMPORT_NOT_CHECKED);
        }
        CsvTable table = columns.named(CsvTable.read(upload.file(), upload.charset()));
        List<RowProblem> problems = new ArrayList<>();
        List<RowPlan> plans = plan(table, planner, problems);
        if (upload.dryRun()) {
            checks.remember(upload.kind(), upload.file());
        } else {
            plans.forEach(plan -> plan.work().run());
        }
        auditor.record(AuditEntry.of(upload.dryRun() ? "check-import" : "import", upload.kind() + "/imports"));
        return report(upload, table, plans, problems);
    }

    private static List<RowPlan> plan(CsvTable table, Planner planner, List<RowProblem> problems) {
        Set<String> listed = Set.copyOf(table.columns());
        List<RowPlan> plans = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                RowPlan plan = planner.plan(row, listed);
                if (!seen.add(plan.key())) {
                    throw new RowRefused(RowPlan.KEY, "twice-in-file");
                }
                plans.add(plan);
            } catch (RowRefused refused) {
                refused.faults()
                        .forEach(fault -> problems.add(new RowProblem(row.line(), fault.column(), fault.code(), null)));
            }
        }
        return plans;
    }

    private static ImportReport report(Upload upload, CsvTable table, List<RowPlan> plans, List<RowProblem> problems) {
        Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
        plans.forEach(plan -> effects.merge(plan.effect(), 1, Integer::sum));
        return new ImportReport(
                upload.dryRun(),
                table.rows().size(),
                effects.getOrDefault(Effect.CREATED, 0),
                effects.getOrDefault(Effect.CHANGED, 0),
                effects.getOrDefault(Effect.UNCHANGED, 0),
                table.rows().size() - plans.size(),
                problems);
    }
}
