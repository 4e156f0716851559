package org.tsunagari.directory.duplicate.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.tsunagari.directory.duplicate.model.Merge;
import org.tsunagari.directory.erasure.usecase.Partings;
import org.tsunagari.directory.hearing.model.Hearing;
import org.tsunagari.directory.hearing.model.Hearings;
import org.tsunagari.directory.hearing.model.Visit;
import org.tsunagari.directory.resource.model.Naming;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.directory.resource.usecase.ResourceEvents;
import org.tsunagari.directory.resource.usecase.ResourceHistory;
import org.tsunagari.directory.resource.usecase.ResourceIndex;
import org.tsunagari.directory.resource.usecase.ResourceProblem;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Gives a merged record back what is its own: because the merge was wrong, or so that it can be erased with it. */
@ApplicationScoped
class Parting implements Partings {

    private final Merges merges;
    private final MissingFacts missing;
    private final Hearings hearings;
    private final Resources resources;
    private final ResourceIndex index;
    private final ResourceHistory history;
    private final ResourceEvents events;
    private final Clock clock;

    Parting(
            Merges merges,
            MissingFacts missing,
            Hearings hearings,
            Resources resources,
            ResourceIndex index,
            ResourceHistory history,
            ResourceEvents events,
            Clock clock) {
        this.merges = merges;
        this.missing = missing;
        this.hearings = hearings;
        this.resources = resources;
        this.index = index;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void part(Actor actor, String action, Resource merged) {
        Merge merge = merges.holding(merged.id().value()).orElseThrow();
        if (merges.holding(merge.survivor()).isPresent()) {
            throw new Refused(ResourceProblem.RESOURCE_MERGED);
        }
        Resource survivor = resources.find(new ResourceId(merge.survivor())).orElseThrow();
        giveBack(actor, action, survivor, merged, merge);
    }

    /**
     * The merge holds no longer. What was recorded of both meanwhile stays with the surviving record.
     *
     * @return the surviving record
     */
    Resource giveBack(Actor actor, String action, Resource survivor, Resource merged, Merge merge) {
        merges.moveBack(merge);
        missing.giveBack(survivor, merge.taken());
        merges.reverse(merge.id(), clock.instant());
        ResourceDetails details = survivor.details();
        Naming naming = details.naming();
        Resource changed = survivor.changedTo(
                        merge.addedName()
                                ? details.called(naming.without(merged.details().name()))
                                : details,
                        survivor.whereabouts())
                .withStanding(seenByItself(survivor));
        resources.change(changed);
        index.put(changed);
        history.note(actor, action, changed);
        Resource surviving = resources.find(survivor.id()).orElseThrow();
        if (surviving.isPublished()) {
            events.changed(surviving);
        }
        return surviving;
    }

    /** The visits and hearings that have gone back are no evidence any more. */
    private Standing seenByItself(Resource survivor) {
        UUID id = survivor.id().value();
        return survivor.standing()
                .seenOn(
                        hearings.visitsTo(id).stream()
                                .findFirst()
                                .map(Visit::on)
                                .orElse(null),
                        hearings.hearingsAt(id).stream()
                                .findFirst()
                                .map(Hearing::on)
                                .orElse(null));
    }
}
