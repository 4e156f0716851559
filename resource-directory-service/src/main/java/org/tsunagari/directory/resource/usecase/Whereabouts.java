package org.tsunagari.directory.resource.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.district.usecase.BoundariesChanged;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.PositionDisclosure;
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
        Optional<String> locatedIn = locatedIn(position, place.disclosure());
        ShownPosition shown = position.shown(
                        place.disclosure(),
                        Optional.ofNullable(place.district())
                                .or(() -> locatedIn)
                                .flatMap(this::middleOf))
                .orElse(null);
        return new Resource.Whereabouts(locatedIn.orElse(null), shown);
    }

    /** A border may cut a block: asked of the true position, it would tell in which part of the block the place lies. */
    private Optional<String> locatedIn(Position position, PositionDisclosure disclosure) {
        if (disclosure == PositionDisclosure.BLOCK) {
            ShownPosition block = position.block();
            return districts.enclosing(block.latitude(), block.longitude());
        }
        return districts.enclosing(position.latitude(), position.longitude());
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
