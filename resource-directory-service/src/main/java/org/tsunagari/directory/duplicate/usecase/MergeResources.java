package org.tsunagari.directory.duplicate.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.duplicate.model.Merge;
import org.tsunagari.directory.duplicate.model.Merge.Taken;
import org.tsunagari.directory.resource.model.Naming;
import org.tsunagari.directory.resource.model.PositionDisclosure;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.model.RetirementReason;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.directory.resource.model.Standing.Retirement;
import org.tsunagari.directory.resource.model.Status;
import org.tsunagari.directory.resource.usecase.ReadResource;
import org.tsunagari.directory.resource.usecase.ResourceEvents;
import org.tsunagari.directory.resource.usecase.ResourceHistory;
import org.tsunagari.directory.resource.usecase.ResourceIndex;
import org.tsunagari.directory.resource.usecase.ResourceProblem;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Ids;

/**
 * Makes two records of one resource one: the surviving record gets what belongs to the other, which is retired and leads
 * to it. Each keeps its details and its history, so that it can be taken back; of opening hours and capacity, the surviving
 * record gets those of the other where it has none.
 */
@ApplicationScoped
public class MergeResources {

    private static final int MOST_NAMES = 20;

    private final Merges merges;
    private final MissingFacts missing;
    private final Parting parting;
    private final Resources resources;
    private final ReadResource read;
    private final ResourceIndex index;
    private final ResourceHistory history;
    private final ResourceEvents events;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final Clock clock;

    MergeResources(
            Merges merges,
            MissingFacts missing,
            Parting parting,
            Resources resources,
            ReadResource read,
            ResourceIndex index,
            ResourceHistory history,
            ResourceEvents events,
            DirectoryAccess access,
            Auditor auditor,
            Clock clock) {
        this.merges = merges;
        this.missing = missing;
        this.parting = parting;
        this.resources = resources;
        this.read = read;
        this.index = index;
        this.history = history;
        this.events = events;
        this.access = access;
        this.auditor = auditor;
        this.clock = clock;
    }

    @Transactional
    public Resource merge(Actor actor, ResourceId id, ExpectedVersion seen, ResourceId other, @Nullable String reason) {
        AuditEntry act = AuditEntry.of("merge-resources", "resources/" + id + "/merge");
        Pair pair = locked(actor, id, other, act);
        seen.check(pair.survivor.version());
        requireMergeable(pair);
        Naming naming = pair.survivor.details().naming();
        boolean addsName = addsName(naming, pair.merged.details().name());
        String moved = merges.move(other.value(), id.value());
        Taken taken = missing.take(pair.survivor, pair.merged);
        keep(
                actor,
                act,
                pair.survivor
                        .changedTo(
                                addsName
                                        ? pair.survivor
                                                .details()
                                                .called(naming.with(
                                                        pair.merged.details().name()))
                                        : pair.survivor.details(),
                                pair.survivor.whereabouts())
                        .withStanding(seenByBoth(pair)));
        Status before = pair.merged.standing().status();
        keep(
                actor,
                act,
                pair.merged.standingAs(
                        pair.merged.standing().retire(new Retirement(RetirementReason.DUPLICATE, null, id.value()))));
        merges.add(new Merge(
                Ids.next(),
                id.value(),
                other.value(),
                actor.account(),
                reason,
                before,
                addsName,
                moved,
                taken,
                clock.instant(),
                null));
        Resource surviving = resources.find(id).orElseThrow();
        if (surviving.isPublished()) {
            events.changed(surviving);
        }
        if (before == Status.PUBLISHED) {
            events.retired(pair.merged, id.value());
        }
        auditor.record(act);
        return surviving;
    }

    /**
     * What was recorded about both meanwhile stays with the surviving record. Of a chain the last merge is taken back first:
     * what belongs to the first record lies at the last one.
     */
    @Transactional
    public Resource reverse(Actor actor, ResourceId id, ExpectedVersion seen, ResourceId other) {
        AuditEntry act = AuditEntry.of("part-resources", "resources/" + id + "/merge/reversal");
        Pair pair = locked(actor, id, other, act);
        seen.check(pair.survivor.version());
        requireNotErased(pair);
        requireNotMerged(pair.survivor);
        Merge merge = merges.holding(other.value())
                .filter(holding -> holding.survivor().equals(id.value()))
                .orElseThrow(() -> Refused.invalid("/mergedId", "unknown-resource"));
        Resource surviving = parting.giveBack(actor, act.action(), pair.survivor, pair.merged, merge);
        Resource parted = keep(actor, act, pair.merged.standingAs(restored(pair.merged.standing(), merge.wasStatus())));
        if (parted.isPublished()) {
            events.published(parted);
        }
        auditor.record(act);
        return surviving;
    }

    @Transactional
    public List<Merge> into(Actor actor, ResourceId id) {
        AuditEntry act = AuditEntry.of("list-merges", "resources/" + id + "/merge");
        access.requireEditor(actor, act);
        ResourceId asked = read.require(actor, id, act).id();
        auditor.record(act);
        return merges.into(asked.value());
    }

    private record Pair(Resource survivor, Resource merged) {}

    /** In the order of the ids, so that two merges of the same pair do not wait for each other. */
    private Pair locked(Actor actor, ResourceId id, ResourceId other, AuditEntry act) {
        access.requireEditor(actor, act);
        if (id.equals(other)) {
            throw Refused.invalid("/mergedId", "duplicate");
        }
        boolean inOrder = id.toString().compareTo(other.toString()) < 0;
        resources.findForChange(inOrder ? id : other);
        resources.findForChange(inOrder ? other : id);
        Resource survivor = resources.find(id).orElseThrow(() -> {
            auditor.recordDenial(act.denied("UNKNOWN"));
            return Refused.notFound();
        });
        Resource merged = resources.find(other).orElseThrow(() -> Refused.invalid("/mergedId", "unknown-resource"));
        return new Pair(survivor, merged);
    }

    /** What is public must not vanish into what is not. Why something was retired would be lost, and it stays findable as it is. */
    private void requireMergeable(Pair pair) {
        requireNotErased(pair);
        requireNotMerged(pair.merged);
        requireNotMerged(pair.survivor);
        requireAsConfidential(pair);
        Status merged = pair.merged.standing().status();
        if (merged == Status.RETIRED) {
            throw Refused.illegalTransition(merged.transitions());
        }
        Status survivor = pair.survivor.standing().status();
        if (survivor == Status.RETIRED || (survivor == Status.DRAFT && pair.merged.isPublished())) {
            throw Refused.illegalTransition(survivor.transitions());
        }
    }

    /** What it was before can be told of neither. */
    private static void requireNotErased(Pair pair) {
        if (pair.survivor.isErased() || pair.merged.isErased()) {
            throw new Refused(ResourceProblem.RESOURCE_ERASED);
        }
    }

    private void requireNotMerged(Resource resource) {
        if (merges.holding(resource.id().value()).isPresent()) {
            throw new Refused(ResourceProblem.RESOURCE_MERGED);
        }
    }

    /** The name, the photos and the events of a place that must not be found would stand beside an address. */
    private static void requireAsConfidential(Pair pair) {
        PositionDisclosure survivor = pair.survivor.details().place().disclosure();
        if (PositionDisclosure.withholdingMore(
                        survivor, pair.merged.details().place().disclosure())
                != survivor) {
            throw Refused.invalid("/mergedId", "more-confidential");
        }
    }

    private Resource keep(Actor actor, AuditEntry act, Resource changed) {
        resources.change(changed);
        index.put(changed);
        history.note(actor, act.action(), changed);
        return changed;
    }

    private static Standing seenByBoth(Pair pair) {
        Standing standing = pair.survivor.standing();
        LocalDate visited = pair.merged.standing().visitedOn();
        LocalDate heard = pair.merged.standing().heardOn();
        if (visited != null) {
            standing = standing.visit(visited);
        }
        return heard == null ? standing : standing.hear(heard);
    }

    /** Earlier versions merged also what was retired, and did not keep why: then it stays a duplicate. */
    private static Standing restored(Standing now, Status before) {
        return new Standing(
                before,
                now.visitedOn(),
                now.heardOn(),
                now.assuredOn(),
                now.assuredBy(),
                before == Status.RETIRED ? now.retirement() : null);
    }

    private static boolean addsName(Naming naming, String name) {
        return !naming.name().equals(name)
                && !naming.alternatives().contains(name)
                && naming.alternatives().size() < MOST_NAMES;
    }
}
