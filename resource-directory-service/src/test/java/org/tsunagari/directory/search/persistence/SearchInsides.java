package org.tsunagari.directory.search.persistence;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.text.TextIndex;

/** The parts of the search that its benchmark writes rows with, or times by themselves. */
public final class SearchInsides {

    private final ResourceIndexInPostgres index;
    private final ResourceSearchInPostgres search;
    private final TextIndex text;

    public SearchInsides() {
        index = Arc.container().instance(ResourceIndexInPostgres.class).get();
        search = Arc.container().instance(ResourceSearchInPostgres.class).get();
        text = Arc.container().instance(TextIndex.class).get();
    }

    /** The statement that writes a row of the index, with named parameters. */
    public static String putStatement() {
        return ResourceIndexInPostgres.PUT;
    }

    public static int analysis() {
        return ResourceIndexInPostgres.ANALYSIS;
    }

    public String lexemes(Resource resource) {
        return index.lexemes(resource);
    }

    public String sortName(Resource resource) {
        return index.sortName(resource);
    }

    public Set<String> beginnings(Resource resource) {
        return index.beginnings(resource);
    }

    /** What the index says, without reading the resources. */
    public List<UUID> rows(SearchCriteria criteria, int limit) {
        return search.rows(criteria, criteria.text().map(text::query), Optional.empty(), 0, limit).stream()
                .map(row -> row.get("id", UUID.class))
                .toList();
    }
}
