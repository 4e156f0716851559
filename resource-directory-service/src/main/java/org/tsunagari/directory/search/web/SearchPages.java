package org.tsunagari.directory.search.web;

import java.util.List;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;

/** Cuts pages out of hits. */
final class SearchPages {

    /** The value that the list is ordered by, and the id. */
    static final int KEYS = 2;

    private SearchPages() {}

    static Page<FoundResource> of(List<Hit> hits, PageRequest page) {
        return Page.of(
                        hits,
                        page,
                        hit -> List.of(hit.order(), hit.resource().id().toString()))
                .map(FoundResource::from);
    }
}
