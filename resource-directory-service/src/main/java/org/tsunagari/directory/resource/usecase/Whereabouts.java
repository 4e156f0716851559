package org.tsunagari.directory.resource.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.district.usecase.BoundariesChanged;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.PositionPrecision;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.model.ShownPosition;

/** Finds the district that a place lies in, and what may be shown of its position. */
@ApplicationScoped
class Whereabouts {

    private final Districts districts;
    private final Resources resources;
    private final ResourceIndex index;

    Whereabouts(Districts districts, Resources resources, ResourceIndex index) {
        this.districts = districts;
        this.resources = resources;
        this.index = index;
    }

    Resource.Whereabouts of(Place place) {
        Position position = place.position();
        if (position == null) {
            return Resource.Whereabouts.UNKNOWN;
        }
        Optional<String> locatedIn = districts.enclosing(position.latitude(), position.longitude());
        ShownPosition shown = position.shown(Optional.ofNullable(place.district())
                        .or(() -> locatedIn)
                        .flatMap(this::middleOf))
                .orElse(null);
        return new Resource.Whereabouts(locatedIn.orElse(null), shown);
    }

    /** In the transaction of the import, so that a confidential place is never shown by an outdated district. */
    void onBoundariesChanged(@Observes BoundariesChanged changed) {
        resources.relocateAll(
                resource -> resource.relocated(of(resource.details().place())), index::put);
    }

    private Optional<ShownPosition> middleOf(String district) {
        return districts
                .find(district)
                .map(known -> new ShownPosition(known.latitude(), known.longitude(), PositionPrecision.DISTRICT));
    }
}
