package org.tsunagari.directory.search.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.search.model.Facet;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.RoomMatters;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;

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

    /**
     * What was found.
     *
     * @param hits at most as many as asked for
     * @param counted where asked for
     */
    public record Found(List<Hit> hits, Optional<Counts> counted) {}

    /** How many there are. */
    public record Counts(long total, List<Facet> facets) {}

    @Transactional
    public Found handle(
            Actor actor, SearchCriteria criteria, Optional<ResourceSearch.After> after, int limit, boolean facets) {
        access.requireReader(actor, ACT);
        SearchCriteria wanted = weigh(actor, criteria);
        List<Hit> hits = search.find(wanted, after, limit);
        Optional<Counts> counted =
                facets ? Optional.of(new Counts(search.count(wanted), search.facets(wanted))) : Optional.empty();
        auditor.record(ACT);
        return new Found(hits, counted);
    }

    /** How resources are used shows only to those who connect people with them, also in what comes first. */
    private SearchCriteria weigh(Actor actor, SearchCriteria criteria) {
        if (criteria.room() == RoomMatters.REQUIRED) {
            access.requireCompanion(actor, ACT);
        }
        return DirectoryAccess.isCompanion(actor) ? criteria.weighingRoom() : criteria;
    }

    /** Not audited letter by letter: names of published places. */
    @Transactional
    public List<Completion> complete(Actor actor, String typed, int limit) {
        access.requireReader(actor, AuditEntry.of("complete-resources", "resources"));
        return search.complete(typed, limit);
    }
}
