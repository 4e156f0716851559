package org.tsunagari.directory.search.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagari.directory.search.model.Dimension;

/** The statement that counts: dimension, value, count. */
final class SqlFacets {

    private static final List<Dimension> SINGLE = Arrays.stream(Dimension.values())
            .filter(dimension -> !dimension.hasSeveral())
            .toList();

    private SqlFacets() {}

    /**
     * What matches is found once where that takes looking at words or hours, and else read again for each part: that is
     * quicker than keeping it. Only the columns that are counted by are kept.
     */
    static String statement(SqlConditions conditions) {
        String columns = Arrays.stream(Dimension.values())
                .map(dimension -> "r." + dimension.column())
                .collect(Collectors.joining(", "));
        String counted = Arrays.stream(Dimension.values())
                .filter(Dimension::hasSeveral)
                .map(dimension -> " UNION ALL " + members(dimension, conditions))
                .collect(Collectors.joining());
        return "WITH r AS " + (conditions.isCostly() ? "" : "NOT ") + "MATERIALIZED (SELECT " + columns
                + " FROM resource_index_here r WHERE " + conditions.unchosen()
                + ") SELECT dimension, value, counted FROM (" + single(conditions) + counted
                + ") AS facets WHERE value IS NOT NULL AND counted > 0 ORDER BY 1, 3 DESC, 2";
    }

    /** All dimensions that have one value, in one pass. */
    private static String single(SqlConditions conditions) {
        String sets = SINGLE.stream()
                .map(dimension -> "(r." + dimension.column() + ")")
                .collect(Collectors.joining(", "));
        return "SELECT " + each(dimension -> "'" + dimension.name() + "'") + " AS dimension, "
                + each(dimension -> "r." + dimension.column()) + " AS value, "
                + each(dimension -> "count(*) FILTER (WHERE " + conditions.chosenBesides(dimension) + ")")
                + " AS counted FROM r GROUP BY GROUPING SETS (" + sets + ")";
    }

    private static String each(Function<Dimension, String> what) {
        return SINGLE.stream()
                .map(dimension -> "WHEN grouping(r." + dimension.column() + ") = 0 THEN " + what.apply(dimension))
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }

    private static String members(Dimension dimension, SqlConditions conditions) {
        return "SELECT '" + dimension.name() + "', value, count(*) FROM (SELECT unnest(r." + dimension.column()
                + ") AS value FROM r WHERE " + conditions.chosenBesides(dimension) + ") AS " + dimension.column()
                + " GROUP BY value";
    }
}
