package org.tsunagari.directory.exchange.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tsunagari.directory.duplicate.model.KnownRecords;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.usecase.RowOutcome.Effect;
import org.tsunagari.directory.history.usecase.Provenance;
import org.tsunagari.directory.history.usecase.Provenances;
import org.tsunagari.directory.history.usecase.Source;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.opening.usecase.PutOpeningHours;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.usecase.Precondition;
import org.tsunagari.directory.resource.usecase.PutResource;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Does what a row says, by the same use cases as an editor; a row is a transaction, and fails alone. */
@ApplicationScoped
class ApplyRow {

    private static final Precondition ABSENT = new Precondition(null, "*");

    private final PlanRow plans;
    private final PutResource putResource;
    private final PutOpeningHours putHours;
    private final OpeningTimes times;
    private final Provenances provenances;
    private final ExternalIds externalIds;
    private final LocalCalendar calendar;
    private final Clock clock;

    ApplyRow(
            PlanRow plans,
            PutResource putResource,
            PutOpeningHours putHours,
            OpeningTimes times,
            Provenances provenances,
            ExternalIds externalIds,
            LocalCalendar calendar,
            Clock clock) {
        this.plans = plans;
        this.putResource = putResource;
        this.putHours = putHours;
        this.times = times;
        this.provenances = provenances;
        this.externalIds = externalIds;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public RowOutcome handle(Actor actor, ImportedRow row, ImportOptions options, KnownRecords others, UUID importId) {
        RowPlan plan = plans.of(row, options, others);
        ResourceDetails wanted = plan.wanted();
        if (wanted != null) {
            long left = put(actor, plan, wanted);
            Map<String, String> digests = new TreeMap<>(plan.digests());
            row.version()
                    .filter(seen -> !plan.outdated())
                    .ifPresent(seen -> digests.put(Members.TAKEN, Members.taken(seen, left)));
            if (plan.effect() != Effect.UNCHANGED) {
                provenances.add(new Provenance(
                        plan.id().value(), Source.IMPORT, calendar.today(), options.source(), importId.toString()));
            }
            externalIds.put(
                    new ExternalIds.Known(
                            options.source(), row.externalId(), plan.id().value(), digests, row.kept()),
                    importId,
                    clock.instant());
        }
        return plan.outcome(false);
    }

    /** The version that the resource has then. */
    private long put(Actor actor, RowPlan plan, ResourceDetails wanted) {
        Resource known = plan.known();
        long left = known == null ? 0 : known.version();
        if (known == null || !known.details().equals(wanted)) {
            Precondition unchanged = known == null ? ABSENT : version(known.version());
            left = putResource
                    .handle(
                            actor,
                            plan.id(),
                            wanted,
                            plan.draft(),
                            plan.row().assuredOn().orElseGet(calendar::today),
                            unchanged)
                    .resource()
                    .version();
        }
        if (plan.emptiesHours()) {
            putHours.remove(
                    actor,
                    plan.id(),
                    new ExpectedVersion(times.version(plan.id().value())));
        }
        OpeningHours hours = plan.hours();
        if (hours != null) {
            putHours.handle(
                    actor,
                    plan.id(),
                    hours,
                    times.of(plan.id().value())
                            .map(KnownHours::version)
                            .map(ApplyRow::version)
                            .orElse(ABSENT));
        }
        return left;
    }

    private static Precondition version(long version) {
        return new Precondition("\"" + version + "\"", null);
    }
}
