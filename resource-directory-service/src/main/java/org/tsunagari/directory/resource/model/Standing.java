package org.tsunagari.directory.resource.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a resource stands between a hint and its end. The stage follows from it and the day: nothing has to be run at
 * midnight for something to become stale.
 *
 * @param visitedOn the last visit
 * @param heardOn the last hearing
 * @param assuredOn the day on which somebody last said that all of it is so
 * @param assuredBy who vouched for it on that day: an organisation or an office
 * @param retirement why it is no longer offered
 */
public record Standing(
        Status status,
        @Nullable LocalDate visitedOn,
        @Nullable LocalDate heardOn,
        @Nullable LocalDate assuredOn,
        @Nullable String assuredBy,
        @Nullable Retirement retirement) {

    /** After this time without an assurance a resource is stale. */
    public static final Period GOOD_FOR = Period.ofMonths(12);

    public static Standing draft() {
        return new Standing(Status.DRAFT, null, null, null, null, null);
    }

    /** Whoever publishes something assures it, unless it comes from where it was last assured earlier. */
    public static Standing published(LocalDate assuredOn) {
        return new Standing(Status.PUBLISHED, null, null, assuredOn, null, null);
    }

    /**
     * Why a resource is no longer offered.
     *
     * @param successor what to go to instead
     * @param unpublished it was a draft until then, which nobody but editors has known
     * @param erasure since then nothing is kept of what it was
     */
    public record Retirement(
            RetirementReason reason,
            @Nullable String note,
            @Nullable UUID successor,
            boolean unpublished,
            @Nullable Erasure erasure) {

        public Retirement(RetirementReason reason, @Nullable String note, @Nullable UUID successor) {
            this(reason, note, successor, false, null);
        }
    }

    /** Why and since when nothing is kept of what a resource was. */
    public record Erasure(ErasureReason reason, Instant at) {}

    /** What to go to instead of what is retired. */
    public @Nullable UUID successor() {
        return retirement == null ? null : retirement.successor();
    }

    public Optional<Erasure> erasure() {
        return Optional.ofNullable(retirement).map(Retirement::erasure);
    }

    /** Whether it is, or was to its end, what only editors know. */
    public boolean isUnpublished() {
        return status == Status.DRAFT || (retirement != null && retirement.unpublished());
    }

    /** Published, and assured by that: by nobody in particular, unless somebody has vouched for it on the same day. */
    public Standing publish(LocalDate today) {
        Standing assured = assure(today, null);
        return new Standing(Status.PUBLISHED, visitedOn, heardOn, assured.assuredOn, assured.assuredBy, null);
    }

    public Standing retire(Retirement why) {
        Retirement noted = new Retirement(why.reason(), why.note(), why.successor(), status == Status.DRAFT, null);
        return new Standing(Status.RETIRED, visitedOn, heardOn, assuredOn, assuredBy, noted);
    }

    /**
     * Only what is retired is erased: why it ended stays as a code, and what to go to instead, unless it turned out to be just
     * that.
     */
    public Standing erase(Erasure why) {
        Retirement ended = Objects.requireNonNull(retirement, "only what is retired is erased");
        UUID instead = ended.reason() == RetirementReason.DUPLICATE ? null : ended.successor();
        Retirement noted = new Retirement(ended.reason(), null, instead, ended.unpublished(), why);
        return new Standing(Status.RETIRED, null, null, null, null, noted);
    }

    /**
     * Day and name belong together: who vouches for an earlier day than is known vouches for nothing new, and nobody by
     * name takes no name away that was given for the same day.
     */
    public Standing assure(LocalDate on, @Nullable String by) {
        if (assuredOn != null && assuredOn.isAfter(on)) {
            return this;
        }
        String who = by == null && on.equals(assuredOn) ? assuredBy : by;
        return new Standing(status, visitedOn, heardOn, on, who, retirement);
    }

    public Standing visit(LocalDate on) {
        return new Standing(status, later(visitedOn, on), heardOn, assuredOn, assuredBy, retirement);
    }

    public Standing hear(LocalDate on) {
        return new Standing(status, visitedOn, later(heardOn, on), assuredOn, assuredBy, retirement);
    }

    /** What of visits and hearings is still known. */
    public Standing seenOn(@Nullable LocalDate visited, @Nullable LocalDate heard) {
        return new Standing(status, visited, heard, assuredOn, assuredBy, retirement);
    }

    private static LocalDate later(@Nullable LocalDate known, LocalDate told) {
        return known != null && known.isAfter(told) ? known : told;
    }

    public Evidence evidence(boolean described) {
        if (heardOn != null) {
            return Evidence.HEARD;
        }
        if (visitedOn != null) {
            return Evidence.VISITED;
        }
        return described ? Evidence.DESCRIBED : Evidence.SEED;
    }

    public Stage stage(boolean described, LocalDate today) {
        return switch (status) {
            case DRAFT -> Stage.valueOf(evidence(described).name());
            case PUBLISHED ->
                assuredOn != null && assuredOn.plus(GOOD_FOR).isAfter(today) ? Stage.PUBLISHED : Stage.STALE;
            case RETIRED -> Stage.RETIRED;
        };
    }
}
