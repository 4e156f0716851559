package org.tsunagari.directory.exchange.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.usecase.ResourceSearch;

/**
 * What a search finds, as it may leave the directory, whatever its size: a short transaction for each page, so that a slow
 * reader holds no connection.
 */
public final class ToldPages implements Iterator<ExportedResource> {

    private static final int PAGE = 200;

    private final ResourceSearch search;
    private final ToldResources told;
    private final SearchCriteria criteria;
    private final ExchangeFormat format;
    private final Deque<ExportedResource> page = new ArrayDeque<>();
    private Optional<ResourceSearch.After> after = Optional.empty();
    private boolean ended;

    public ToldPages(ResourceSearch search, ToldResources told, SearchCriteria criteria, ExchangeFormat format) {
        this.search = search;
        this.told = told;
        this.criteria = criteria;
        this.format = format;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            page.addAll(QuarkusTransaction.requiringNew().call(this::fetch));
        }
        return !page.isEmpty();
    }

    @Override
    public ExportedResource next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.removeFirst();
    }

    private List<ExportedResource> fetch() {
        List<Hit> hits = search.find(criteria, after, PAGE);
        ended = hits.size() < PAGE;
        if (!hits.isEmpty()) {
            Hit last = hits.getLast();
            after = Optional.of(
                    new ResourceSearch.After(last.order(), last.resource().id().toString()));
        }
        return told.of(hits.stream().map(Hit::resource).toList(), format);
    }
}
