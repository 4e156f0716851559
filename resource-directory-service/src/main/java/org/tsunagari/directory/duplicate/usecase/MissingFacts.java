package org.tsunagari.directory.duplicate.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.duplicate.model.Merge.Taken;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.resource.model.Capacity;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.Resource.KnownCapacity;
import org.tsunagari.directory.resource.model.Resources;

/**
 * Lets the surviving record of a merge have the opening hours and the capacity of the other, each as a whole and only where
 * it has none: both are about one place, but two answers to one question cannot be mixed. The other keeps its own, so that
 * it is what it was when the merge is taken back.
 */
@ApplicationScoped
class MissingFacts {

    private final OpeningTimes times;
    private final Resources resources;

    MissingFacts(OpeningTimes times, Resources resources) {
        this.times = times;
        this.resources = resources;
    }

    Taken take(Resource survivor, Resource merged) {
        return new Taken(takeHours(survivor.id().value(), merged.id().value()), takeCapacity(survivor, merged));
    }

    private @Nullable Long takeHours(UUID survivor, UUID merged) {
        Optional<KnownHours> told = times.of(merged);
        if (told.isEmpty() || times.of(survivor).isPresent()) {
            return null;
        }
        KnownHours taken = new KnownHours(survivor, told.get().hours(), times.version(survivor) + 1);
        times.put(taken);
        return taken.version();
    }

    private @Nullable Long takeCapacity(Resource survivor, Resource merged) {
        Capacity told = merged.capacity().told();
        KnownCapacity own = survivor.capacity();
        if (told == null || own.told() != null) {
            return null;
        }
        long version = own.version() + 1;
        resources.setCapacity(survivor.id(), told, version);
        return version;
    }

    /** What somebody has changed meanwhile is the surviving record's own, and stays. */
    void giveBack(Resource survivor, Taken taken) {
        UUID id = survivor.id().value();
        Long hours = taken.hours();
        if (hours != null
                && times.of(id).map(KnownHours::version).filter(hours::equals).isPresent()) {
            times.remove(id);
        }
        KnownCapacity capacity = survivor.capacity();
        Long told = taken.capacity();
        if (told != null && capacity.told() != null && told.equals(capacity.version())) {
            resources.setCapacity(survivor.id(), null, capacity.version() + 1);
        }
    }
}
