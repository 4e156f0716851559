package org.tsunagari.directory.search.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is looked for; everything given must hold.
 *
 * @param withinMetres along the ground
 * @param chosen codes or names; of a dimension any of them, of ACCESSIBILITY all of them
 * @param age who is so old can come
 * @param placesFree there is room for somebody
 * @param room whether it matters how many people are connected there
 * @param serves people of this district can come, or are visited
 * @param openAt it is open at this municipal time, or something takes place there
 * @param takesPlace something takes place there on one of these days, as the list of occurrences tells it
 * @param among which resources at all
 * @param order empty: nearest first with a position, best first with words, else by name
 */
public record SearchCriteria(
        Optional<Point> near,
        Optional<Integer> withinMetres,
        Optional<BoundingBox> box,
        Map<Dimension, List<String>> chosen,
        Optional<Integer> age,
        boolean placesFree,
        RoomMatters room,
        Optional<String> serves,
        Optional<LocalDateTime> openAt,
        Optional<Days> takesPlace,
        Optional<String> text,
        Among among,
        Optional<SortOrder> order) {

    public SearchCriteria {
        chosen = Map.copyOf(chosen);
    }

    /** The order asked for, or the one that fits. */
    public SortOrder sort() {
        return order.orElseGet(
                () -> text.isPresent() ? SortOrder.BEST : near.isPresent() ? SortOrder.DISTANCE : SortOrder.NAME);
    }

    /** How much it matters whether somebody more can come, by who is connected there and who is expected. */
    public enum RoomMatters {
        NOT,
        /** What is full comes later. */
        WEIGHED,
        /** What is full is not found. */
        REQUIRED
    }

    /** The same for somebody who may know how resources are used. */
    public SearchCriteria weighingRoom() {
        return room != RoomMatters.NOT
                ? this
                : new SearchCriteria(
                        near,
                        withinMetres,
                        box,
                        chosen,
                        age,
                        placesFree,
                        RoomMatters.WEIGHED,
                        serves,
                        openAt,
                        takesPlace,
                        text,
                        among,
                        order);
    }

    /** Days from one to another, both included. */
    public record Days(LocalDate first, LocalDate last) {}

    /**
     * Which resources at all, for whoever keeps a copy of them.
     *
     * @param only this one
     * @param changedSince changed then or later
     */
    public record Among(Optional<UUID> only, Optional<Instant> changedSince) {

        public static final Among ALL = new Among(Optional.empty(), Optional.empty());
    }

    /** WGS 84 degrees. Never printed: it may be somebody's home. */
    public record Point(double latitude, double longitude) {

        @Override
        public String toString() {
            return "Point[…]";
        }
    }

    @Override
    public String toString() {
        return "SearchCriteria[…]";
    }
}
