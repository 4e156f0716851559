package org.tsunagari.directory.search.persistence;

import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.RoomMatters;
import org.tsunagari.directory.search.model.SortOrder;

/**
 * What a list is ordered by, as an expression of which less comes first; ties go by id.
 *
 * @param expression over {@code resource_index_here r}
 * @param type what a cursor's value is read as
 */
record SqlOrder(String expression, String type) {

    static final String CHORD = "(r.place <-> place_on_earth(:latitude, :longitude))";

    /** Names count most; scaled to 0 … 1, and never quite 0, so that the other factors still count. */
    private static final String RELEVANCE =
            "(0.05 + CAST(ts_rank('{0.1, 0.3, 0.5, 1.0}', r.lexemes, CAST(:text AS tsquery), 32) AS double precision))";

    /** Half as good after 1.5 km: some 20 minutes on foot; as good as that where nobody knows the place. */
    private static final String HALF_AS_GOOD = "1500.0";

    private static final String NEARNESS =
            "coalesce(" + HALF_AS_GOOD + " / (" + HALF_AS_GOOD + " + " + CHORD + "), 0.5)";

    private static final String ASSURED = "least(coalesce(r.assured_on, r.changed_on), CAST(:today AS date))";

    /** From 1 down to a half, over years since somebody last vouched for it. */
    private static final String FRESHNESS = "(0.5 + 0.5 * exp((" + ASSURED + " - CAST(:today AS date)) / 365.0))";

    /** What is behind it, from a hint to what was heard there; half of that where it is stale. */
    private static final String QUALITY =
            "(CASE r.evidence WHEN 'HEARD' THEN 1.0 WHEN 'VISITED' THEN 0.9 WHEN 'DESCRIBED' THEN 0.8 ELSE 0.6 END"
                    + " * CASE WHEN " + ASSURED
                    + " + interval '12 months' > CAST(:today AS date) THEN 1.0 ELSE 0.5 END)";

    /** Whether somebody more can come, by who is connected there and who is expected; true where no limit is known. */
    static final String HAS_ROOM =
            "(NOT r.limited OR coalesce((SELECT l.free > l.expected FROM usage_load(r.resource_id, CAST(:today AS date)) l), true))";

    private static final String ROOM = "(CASE WHEN " + HAS_ROOM + " THEN 1.0 ELSE 0.5 END)";

    static SqlOrder of(SearchCriteria criteria, boolean hasText) {
        String number = "double precision";
        return switch (criteria.sort()) {
            case DISTANCE -> new SqlOrder(CHORD, number);
            case RELEVANCE -> new SqlOrder(hasText ? "-" + RELEVANCE : "CAST(0 AS double precision)", number);
            case FRESHNESS -> new SqlOrder("(CAST('2000-01-01' AS date) - " + ASSURED + ")", "integer");
            case NAME -> new SqlOrder("r.sort_name", "text");
            case BEST ->
                new SqlOrder(
                        "-(" + FRESHNESS + " * " + QUALITY
                                + (hasText ? " * " + RELEVANCE : "")
                                + (criteria.room() == RoomMatters.NOT ? "" : " * " + ROOM)
                                + (criteria.near().isPresent() ? " * " + NEARNESS : "")
                                + ")",
                        number);
        };
    }

    /**
     * Beyond how many metres nothing is better than {@code ord}, a value of BEST without words: no other factor is more
     * than 1. A metre more, for rounding.
     */
    static String reach(String ord) {
        return HALF_AS_GOOD + " / -" + ord + " - " + HALF_AS_GOOD + " + 1";
    }

    /** Whether an index walks in this order by itself. */
    static boolean isIndexed(SortOrder order) {
        return order == SortOrder.DISTANCE || order == SortOrder.NAME;
    }
}
