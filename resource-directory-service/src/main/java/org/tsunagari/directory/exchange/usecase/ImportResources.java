package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.FileRows;
import org.tsunagari.directory.exchange.file.FileUnreadable;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.web.Ids;

/** Takes a file: reads it at once, refuses what is none, and has its rows looked at or taken over beside the request. */
@ApplicationScoped
public class ImportResources {

    private static final int MAX_ID = 300;
    private static final int MAX_IGNORED = 100;

    /** Until the end of the next working day, roughly. */
    private static final Duration CHECK_VALID = Duration.ofHours(48);

    private static final String OBJECT = "resource-imports";

    /** Read, a file is many times as long; so one at a time is, whoever sent it. */
    private final Semaphore hands = new Semaphore(1, true);

    private final ImportJobs jobs;
    private final OwnRows formats;
    private final RowBinding binding;
    private final NamedIds named;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final Clock clock;

    ImportResources(
            ImportJobs jobs,
            OwnRows formats,
            RowBinding binding,
            NamedIds named,
            DirectoryAccess access,
            Auditor auditor,
            Clock clock) {
        this.jobs = jobs;
        this.formats = formats;
        this.binding = binding;
        this.named = named;
        this.access = access;
        this.auditor = auditor;
        this.clock = clock;
    }

    /** An import that was noted, and the rows that it is about. */
    public record Begun(ImportJob job, List<ImportedRow> rows) {}

    /** Before the file is looked at: it costs something. */
    @Transactional
    public void requireEditor(Actor actor) {
        access.requireEditor(actor, AuditEntry.of("import-resources", OBJECT));
    }

    /**
     * Outside of a transaction: reading takes its time.
     *
     * @throws Refused {@code file-unreadable}
     */
    public FileRows read(byte[] file, ExchangeFormat format, @Nullable String charset) {
        FileRows read;
        hands.acquireUninterruptibly();
        try {
            read = formats.reader(format).read(file, charset);
        } catch (FileUnreadable unreadable) {
            throw unreadable(unreadable.pointer(), unreadable.code());
        } finally {
            hands.release();
        }
        Set<String> seen = new HashSet<>();
        read.rows().forEach(row -> checkId(row, seen));
        return new FileRows(
                read.rows(),
                read.ignored().stream()
                        .filter(name -> binding.refusal(name).isEmpty())
                        .limit(MAX_IGNORED)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What the row is known by is kept, so it obeys the rules of every text. */
    private void checkId(ImportedRow row, Set<String> seen) {
        Optional<String> refused = binding.refusal(row.externalId());
        row.knownBy(refused.isPresent() ? "" : named.sealed(row.externalId()));
        String id = row.externalId();
        if (refused.isPresent()) {
            row.error(row.origin(""), refused.get());
        } else if (id.isEmpty()) {
            row.error(row.origin("/name"), "required");
        } else if (id.length() > MAX_ID) {
            row.error(row.origin(""), "wrong-length");
        } else if (!seen.add(id)) {
            row.error(row.origin(""), "duplicate");
        }
        // what is kept beside a resource is no reason to lose the row
        row.kept().properties().removeIf(kept -> {
            Optional<String> refusal = refusal(kept.getValue());
            refusal.ifPresent(code -> row.warning(row.origin("/" + kept.getKey()), code));
            return refusal.isPresent();
        });
    }

    private Optional<String> refusal(JsonNode kept) {
        return kept.isContainerNode()
                ? kept.valueStream()
                        .map(this::refusal)
                        .flatMap(Optional::stream)
                        .findFirst()
                : binding.refusal(kept.asText());
    }

    private static Refused unreadable(String pointer, String code) {
        return new Refused(ExchangeProblem.FILE_UNREADABLE, Violation.at(pointer, code));
    }

    /**
     * @throws Refused {@code import-running}, {@code import-not-checked}
     */
    @Transactional
    public Begun begin(Actor actor, FileRows file, String digest, ImportOptions options) {
        jobs.lock();
        Instant now = clock.instant();
        if (jobs.isRunning(now.minus(ImportJob.SILENCE))) {
            throw new Refused(ExchangeProblem.IMPORT_RUNNING);
        }
        if (!options.dryRun() && !jobs.wasChecked(digest, options, now.minus(CHECK_VALID))) {
            throw new Refused(ExchangeProblem.IMPORT_NOT_CHECKED);
        }
        ImportJob job = new ImportJob(
                Ids.next(),
                options,
                digest,
                actor.account(),
                ImportJob.State.RUNNING,
                file.rows().size(),
                Map.of(),
                0,
                file.ignored(),
                now,
                now,
                null);
        jobs.add(job);
        auditor.record(AuditEntry.of(
                options.dryRun() ? "check-resource-import" : "import-resources", OBJECT + "/" + job.id()));
        return new Begun(job, file.rows());
    }

    /** Ends what could not go on. */
    void interrupted(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> jobs.end(id, ImportJob.State.INTERRUPTED, clock.instant()));
    }
}
