package org.tsunagari.directory.search.persistence;

import org.tsunagari.directory.search.model.SortOrder;

/** The statement of a list: {@code id} and {@code ord}, in order. */
record SqlList(SortOrder sort, SqlOrder order, SqlConditions conditions) {

    /** How many of the nearest tell how far one has to look for the best. */
    private static final int NEAREST = 200;

    /** Farther than any two places on earth are apart, in metres. */
    private static final String ANYWHERE = "20000000";

    /**
     * @param after whether the list goes on behind {@code :after} and {@code :afterId}
     * @param wanted how many will be read of it, those that are skipped included
     */
    String statement(boolean after, int wanted) {
        if (conditions.hasText() || !(SqlOrder.isIndexed(sort) || isNear())) {
            return collected(found(), after);
        }
        return isNear() ? within(reach(after, wanted), after) : walked(after);
    }

    private boolean isNear() {
        return sort == SortOrder.BEST && conditions.hasPosition();
    }

    private String found() {
        return "SELECT r.resource_id AS id, " + order.expression() + " AS ord FROM resource_index_here r WHERE "
                + conditions.all();
    }

    private String after(String ord, String id) {
        return "(" + ord + ", " + id + ") > (CAST(:after AS " + order.type() + "), CAST(:afterId AS uuid))";
    }

    /** An index walks in the order of the list. */
    private String walked(boolean after) {
        return found() + (after ? " AND " + after(order.expression(), "r.resource_id") : "") + " ORDER BY 2, 1";
    }

    /**
     * All that match, then sorted. With words the GIN index decides what matches: no walk along the distances that looks
     * at the words of each place in turn.
     */
    private String collected(String found, boolean after) {
        return "WITH found AS MATERIALIZED (" + found + ") " + sorted(after);
    }

    private String sorted(boolean after) {
        return "SELECT id, ord FROM found" + (after ? " WHERE " + after("ord", "id") : "") + " ORDER BY 2, 1";
    }

    /**
     * Only what lies near enough to be among the best, or nobody knows where: each with an index of its own, which an OR
     * would not let be used.
     */
    private String within(String reach, boolean after) {
        return "WITH " + reach + ", found AS MATERIALIZED (" + found()
                + " AND r.place <@ cube_enlarge(place_on_earth(:latitude, :longitude), coalesce((SELECT metres FROM"
                + " reach), "
                + ANYWHERE + "), 3) UNION ALL " + found() + " AND r.place IS NULL) " + sorted(after);
    }

    /** The last one wanted of the nearest is as good as the last one wanted of all, or worse. */
    private String reach(boolean after, int wanted) {
        return "near AS MATERIALIZED (" + found() + " ORDER BY " + SqlOrder.CHORD + " LIMIT " + NEAREST
                + "), reach AS MATERIALIZED (SELECT " + SqlOrder.reach("ord") + " AS metres FROM near"
                + (after ? " WHERE " + after("ord", "id") : "") + " ORDER BY ord, id OFFSET " + (wanted - 1)
                + " LIMIT 1)";
    }
}
