package org.tsunagari.directory.hsds.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.exchange.usecase.ToldPages;
import org.tsunagari.directory.exchange.usecase.ToldResources;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.directory.search.usecase.ResourceSearch;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows what is published, as it may leave the directory, to everybody with an account. */
@ApplicationScoped
public class ReadServices {

    private final ResourceSearch search;
    private final Postcodes postcodes;
    private final Districts districts;
    private final Resources resources;
    private final ToldResources told;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ReadServices(
            ResourceSearch search,
            Postcodes postcodes,
            Districts districts,
            Resources resources,
            ToldResources told,
            DirectoryAccess access,
            Auditor auditor) {
        this.search = search;
        this.postcodes = postcodes;
        this.districts = districts;
        this.resources = resources;
        this.told = told;
        this.access = access;
        this.auditor = auditor;
    }

    /** A page, and how many there are in all. */
    public record Services(List<ExportedResource> page, long total) {}

    /**
     * Where a postal code is.
     *
     * @param district whose boundary encloses it
     */
    public record Postcode(Point middle, Optional<String> district) {}

    /** Empty where nothing is published under it. */
    @Transactional
    public Optional<Postcode> postcode(Actor actor, String digits) {
        access.requireReader(actor, AuditEntry.of("search-resources", "resources"));
        return postcodes
                .middle(digits)
                .map(middle -> new Postcode(middle, districts.enclosing(middle.latitude(), middle.longitude())));
    }

    /** All of them, to be read after the transaction as they are written out. */
    @Transactional
    public Iterator<ExportedResource> all(Actor actor, SearchCriteria criteria) {
        begin(actor);
        return new ToldPages(search, told, criteria, ExchangeFormat.HSDS_JSON);
    }

    /** All of them, by id and time. */
    @Transactional
    public List<ResourceSearch.Change> changes(Actor actor, SearchCriteria criteria) {
        begin(actor);
        return search.changes(criteria);
    }

    private void begin(Actor actor) {
        AuditEntry act = AuditEntry.of("search-resources", "resources");
        access.requireReader(actor, act);
        auditor.record(act);
    }

    /**
     * @param number from 1
     */
    @Transactional
    public Services page(Actor actor, SearchCriteria criteria, int number, int size) {
        begin(actor);
        List<Resource> found = search.page(criteria, (long) (number - 1) * size, size).stream()
                .map(Hit::resource)
                .toList();
        long total = search.count(criteria);
        return new Services(told.of(found, ExchangeFormat.HSDS_JSON), total);
    }

    @Transactional
    public ExportedResource one(Actor actor, UUID id) {
        AuditEntry act = AuditEntry.of("read-resource", "resources/" + id);
        access.requireReader(actor, act);
        Resource resource = resources
                .find(new ResourceId(id))
                .filter(Resource::isPublished)
                .orElseThrow(() -> {
                    auditor.recordDenial(act.denied("UNKNOWN"));
                    return Refused.notFound();
                });
        auditor.record(act);
        return told.of(List.of(resource), ExchangeFormat.HSDS_JSON).getFirst();
    }
}
