package org.tsunagari.directory.resource.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A spot, facility, shop, person, group, activity or event that could lift someone's spirits (社会的処方のタネ).
 *
 * @param whereabouts what follows from the place
 * @param capacity changes from day to day, without changing the resource
 * @param standing how far it has come between a hint and its end
 * @param version counts the changes, from 0
 */
public record Resource(
        ResourceId id,
        ResourceDetails details,
        Whereabouts whereabouts,
        KnownCapacity capacity,
        Standing standing,
        long version) {

    public static Resource first(ResourceId id, ResourceDetails details, Whereabouts whereabouts, Standing standing) {
        return new Resource(id, details, whereabouts, KnownCapacity.NONE, standing, 0);
    }

    public Resource changedTo(ResourceDetails wanted, Whereabouts located) {
        return new Resource(id, wanted, located, capacity, standing, version + 1);
    }

    /** The boundaries have changed, not the resource. */
    public Resource relocated(Whereabouts located) {
        return new Resource(id, details, located, capacity, standing, version);
    }

    public Resource standingAs(Standing changed) {
        return new Resource(id, details, whereabouts, capacity, changed, version + 1);
    }

    /** What stays of it: of which kind it was, and that it has ended. */
    public Resource erased(Standing.Erasure why) {
        return new Resource(
                id, details.epitaph(), Whereabouts.UNKNOWN, capacity.forgotten(), standing.erase(why), version + 1);
    }

    /** The same version, with another standing: for a change that has both. */
    public Resource withStanding(Standing changed) {
        return new Resource(id, details, whereabouts, capacity, changed, version);
    }

    public boolean isPublished() {
        return standing.status() == Status.PUBLISHED;
    }

    public boolean isRetired() {
        return standing.status() == Status.RETIRED;
    }

    /** Nothing is kept of it but that it was, and it never changes again. */
    public boolean isErased() {
        return standing.erasure().isPresent();
    }

    /** Only editors know of it: a draft, or what was one until it was given up. */
    public boolean isUnpublished() {
        return standing.isUnpublished();
    }

    public Evidence evidence() {
        return standing.evidence(isDescribed());
    }

    public Stage stage(LocalDate today) {
        return standing.stage(isDescribed(), today);
    }

    private boolean isDescribed() {
        return details.lackingForPublication().isEmpty();
    }

    /** What a change would take away of what publication asks for. Of what is not published it may take away anything. */
    public List<String> wouldLack(ResourceDetails wanted) {
        List<String> lacking = isPublished() ? wanted.lackingForPublication() : new ArrayList<>();
        lacking.removeAll(details.lackingForPublication());
        return lacking;
    }

    /** What the editor said, else where the position lies. */
    public Optional<String> district() {
        return Optional.ofNullable(details.place().district()).or(() -> Optional.ofNullable(whereabouts.locatedIn()));
    }

    /**
     * What follows from the place and the districts' boundaries.
     *
     * @param locatedIn the district whose boundary encloses the position
     * @param shown where it is, as far as it may be told
     */
    public record Whereabouts(
            @Nullable String locatedIn, @Nullable ShownPosition shown) {

        public static final Whereabouts UNKNOWN = new Whereabouts(null, null);
    }

    /**
     * How many more can come, as last told.
     *
     * @param standing how far it has come between a hint and its end
     * @param version counts the changes of the capacity, 0 as long as nothing was ever told
     */
    public record KnownCapacity(@Nullable Capacity told, long version) {

        public static final KnownCapacity NONE = new KnownCapacity(null, 0);

        KnownCapacity forgotten() {
            return told == null ? this : new KnownCapacity(null, version + 1);
        }
    }
}
