package org.tsunagari.directory.exchange.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.usecase.ResourceSearch;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;

/** Gives out what a search finds, page by page, whatever its size. */
@ApplicationScoped
public class ExportResources {

    private static final int PAGE = 200;

    private final ResourceSearch search;
    private final ToldResources told;
    private final OwnRows formats;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ExportResources(
            ResourceSearch search, ToldResources told, OwnRows formats, DirectoryAccess access, Auditor auditor) {
        this.search = search;
        this.told = told;
        this.formats = formats;
        this.access = access;
        this.auditor = auditor;
    }

    /** Before the first byte. Who may not know how resources are used is told nothing of it by a file either. */
    @Transactional
    public void begin(Actor actor, SearchCriteria criteria) {
        AuditEntry act = AuditEntry.of("export-resources", "resources");
        access.requireReader(actor, act);
        if (criteria.room() == SearchCriteria.RoomMatters.REQUIRED) {
            access.requireCompanion(actor, act);
        }
        auditor.record(act);
    }

    public void write(SearchCriteria criteria, ExchangeFormat format, OutputStream out) throws IOException {
        formats.writer(format).write(format, new Pages(criteria, format), out);
    }

    /** A short transaction for each page, so that a slow reader holds no connection. */
    private final class Pages implements Iterator<ExportedResource> {

        private final SearchCriteria criteria;
        private final ExchangeFormat format;
        private final Deque<ExportedResource> page = new ArrayDeque<>();
        private Optional<ResourceSearch.After> after = Optional.empty();
        private boolean ended;

        Pages(SearchCriteria criteria, ExchangeFormat format) {
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
                after = Optional.of(new ResourceSearch.After(
                        last.order(), last.resource().id().toString()));
            }
            return told.of(hits.stream().map(Hit::resource).toList(), format);
        }
    }
}
