package org.tsunagari.directory.search.usecase;

import java.util.List;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.kit.web.PageRequest;

/** Finds resources: nearest first where a position is given, else by name. */
public interface ResourceSearch {

    /** One more than the page. */
    List<Hit> find(SearchCriteria criteria, PageRequest page);
}
