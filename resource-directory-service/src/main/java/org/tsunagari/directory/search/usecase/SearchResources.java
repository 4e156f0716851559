package org.tsunagari.directory.search.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.PageRequest;

/** Searches for everybody who has an account. The record says that there was a search, not from where. */
@ApplicationScoped
public class SearchResources {

    private static final AuditEntry ACT = AuditEntry.of("search-resources", "resources");

    private final ResourceSearch search;
    private final DirectoryAccess access;
    private final Auditor auditor;

    SearchResources(ResourceSearch search, DirectoryAccess access, Auditor auditor) {
        this.search = search;
        this.access = access;
        this.auditor = auditor;
    }

    /** One more than the page. */
    @Transactional
    public List<Hit> handle(Actor actor, SearchCriteria criteria, PageRequest page) {
        access.requireReader(actor, ACT);
        List<Hit> hits = search.find(criteria, page);
        auditor.record(ACT);
        return hits;
    }
}
