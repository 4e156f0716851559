package org.tsunagari.directory.search.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.query.Cursors;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.usecase.ResourceSearch.After;
import org.tsunagari.directory.search.usecase.SearchResources;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;

/** Where in a list somebody is: the order of the list, the value that the last one was ordered by, and its id. */
record SearchCursor(PageRequest page, Optional<After> after) {

    private static final int KEYS = 3;

    /**
     * @throws Refused {@code invalid-cursor} when it is of a list in another order
     */
    static SearchCursor of(@Nullable String limit, @Nullable String cursor, SearchCriteria criteria) {
        PageRequest page = PageRequest.of(limit, cursor, KEYS);
        Optional<After> after = page.after().map(keys -> {
            if (!keys.getFirst().equals(criteria.sort().name())) {
                throw new Refused(CommonProblem.INVALID_CURSOR);
            }
            return new After(
                    order(criteria, keys.get(1)), Cursors.id(keys.get(2)).toString());
        });
        return new SearchCursor(page, after);
    }

    /** What the database will read as the type of this order. */
    private static String order(SearchCriteria criteria, String key) {
        return switch (criteria.sort()) {
            case BEST, DISTANCE, RELEVANCE -> Double.toString(Cursors.number(key));
            case FRESHNESS -> Integer.toString(Cursors.whole(key));
            case NAME -> Cursors.text(key);
        };
    }

    /** One more than the page, to see whether there is another. */
    int limit() {
        return page.limit() + 1;
    }

    ResourcePage cut(SearchResources.Found found, SearchCriteria criteria) {
        Page<Hit> hits = Page.of(
                found.hits(),
                page,
                hit -> List.of(
                        criteria.sort().name(), hit.order(), hit.resource().id().toString()));
        return new ResourcePage(
                hits.items().stream().map(FoundResource::from).toList(),
                hits.next(),
                found.counted().map(SearchResources.Counts::total).orElse(null),
                ResourcePage.facets(found.counted().orElse(null)));
    }
}
