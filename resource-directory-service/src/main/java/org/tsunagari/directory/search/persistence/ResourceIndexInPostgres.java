package org.tsunagari.directory.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tsunagari.directory.resource.model.Classification;
import org.tsunagari.directory.resource.model.Naming;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.usecase.ResourceIndex;
import org.tsunagari.directory.search.usecase.OutdatedIndex;
import org.tsunagari.directory.text.TextIndex;
import org.tsunagari.directory.text.TextIndex.Field;
import org.tsunagari.directory.text.Weight;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * One narrow row for each resource with what the search needs. It is derived: nothing that may not be shown is in it,
 * neither a true position that is confidential nor its address.
 */
@ApplicationScoped
class ResourceIndexInPostgres implements ResourceIndex, OutdatedIndex {

    /** Rows of an earlier way of analysing are written anew at the start. */
    static final int ANALYSIS = 5;

    static final String PUT = """
            INSERT INTO resource_index (municipality, resource_id, analysis, sort_name, type, kind, category, layer, formality,
                                        step, district, cost, suits, languages, accessibility, minimum_age, maximum_age,
                                        service_districts, places_free, changed_on, assured_on, evidence, limited,
                                        place, spot, lexemes)
            SELECT r.municipality, r.id, :analysis, :sortName, r.type, r.kind, :category, :layer,
                   r.formality, r.step, coalesce(r.district, r.located_in), r.cost, r.suits, r.languages, r.accessibility,
                   r.minimum_age, r.maximum_age, r.service_districts,
                   coalesce(r.capacity_available > 0, r.capacity_asked_on IS NULL), CAST(r.changed_at AT TIME ZONE 'Asia/Tokyo' AS date),
                   r.assured_on, :evidence, r.capacity_asked_on IS NOT NULL,
                   place_on_earth(r.shown_latitude, r.shown_longitude), point(r.shown_longitude, r.shown_latitude),
                   CAST(:lexemes AS tsvector)
            FROM resource r WHERE r.id = :id
            ON CONFLICT (municipality, resource_id) DO UPDATE SET analysis = excluded.analysis,
                sort_name = excluded.sort_name, type = excluded.type, kind = excluded.kind, category = excluded.category,
                layer = excluded.layer, formality = excluded.formality, step = excluded.step, district = excluded.district,
                cost = excluded.cost, suits = excluded.suits, languages = excluded.languages,
                accessibility = excluded.accessibility, minimum_age = excluded.minimum_age,
                maximum_age = excluded.maximum_age, service_districts = excluded.service_districts,
                places_free = excluded.places_free, changed_on = excluded.changed_on,
                assured_on = excluded.assured_on, evidence = excluded.evidence, limited = excluded.limited, place = excluded.place, spot = excluded.spot, lexemes = excluded.lexemes
            """;

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final TextIndex text;

    ResourceIndexInPostgres(EntityManager database, MunicipalityContext municipality, TextIndex text) {
        this.database = database;
        this.municipality = municipality;
        this.text = text;
    }

    /** The row of the resource itself must be written before. What is not published is not found. */
    @Override
    public void put(Resource resource) {
        if (!resource.isPublished()) {
            remove(resource);
            return;
        }
        Classification classification = resource.details().classification();
        database.flush();
        database.createNativeQuery(PUT)
                .setParameter("id", resource.id().value())
                .setParameter("analysis", ANALYSIS)
                .setParameter("sortName", sortName(resource))
                .setParameter("category", classification.kind().category().name())
                .setParameter("layer", classification.kind().category().layer().name())
                .setParameter("evidence", resource.evidence().name())
                .setParameter("lexemes", lexemes(resource))
                .executeUpdate();
        putBeginnings(resource);
        setState("NOTHING");
    }

    private void remove(Resource resource) {
        for (String table : List.of("resource_index", "resource_beginning")) {
            database.createNativeQuery("DELETE FROM " + table + " WHERE resource_id = ?1")
                    .setParameter(1, resource.id().value())
                    .executeUpdate();
        }
    }

    private void putBeginnings(Resource resource) {
        database.createNativeQuery("DELETE FROM resource_beginning WHERE resource_id = ?1")
                .setParameter(1, resource.id().value())
                .executeUpdate();
        database.createNativeQuery("""
                        INSERT INTO resource_beginning (municipality, resource_id, beginning)
                        SELECT ?1, ?2, unnest(string_to_array(?3, chr(31)))
                        """)
                .setParameter(1, here())
                .setParameter(2, resource.id().value())
                .setParameter(3, String.join("\u001f", beginnings(resource)))
                .executeUpdate();
    }

    /** As it is read, so that 名張 stands among ナ; what is no word, as it is written. */
    String sortName(Resource resource) {
        Naming naming = resource.details().naming();
        String reading = text.reading(naming.name(), naming.kana());
        return reading.isEmpty() ? naming.name() : reading;
    }

    Set<String> beginnings(Resource resource) {
        Naming naming = resource.details().naming();
        Set<String> beginnings = new TreeSet<>(text.beginnings(naming.name(), naming.kana()));
        naming.alternatives().forEach(name -> beginnings.addAll(text.beginnings(name, null)));
        return beginnings;
    }

    @Override
    public List<String> municipalities() {
        List<?> codes = database.createNativeQuery("SELECT tenant FROM index_state WHERE analysis < ?1", String.class)
                .setParameter(1, ANALYSIS)
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    @Override
    public List<ResourceId> resources(Optional<UUID> after, int limit) {
        List<?> ids = database.createNativeQuery("""
                        SELECT r.id FROM resource r
                        LEFT JOIN resource_index i ON i.municipality = r.municipality AND i.resource_id = r.id
                        WHERE r.status = 'PUBLISHED' AND r.id > ?1 AND (i.analysis IS NULL OR i.analysis < ?2) ORDER BY r.id
                        LIMIT ?3 FOR UPDATE OF r
                        """, UUID.class)
                .setParameter(1, after.orElse(new UUID(0, 0)))
                .setParameter(2, ANALYSIS)
                .setParameter(3, limit)
                .getResultList();
        return ids.stream().map(UUID.class::cast).map(ResourceId::new).toList();
    }

    @Override
    public void done() {
        setState("UPDATE SET analysis = excluded.analysis");
    }

    private void setState(String onConflict) {
        database.createNativeQuery("INSERT INTO index_state (tenant, analysis) VALUES (?1, ?2) ON CONFLICT (tenant) DO "
                        + onConflict)
                .setParameter(1, here())
                .setParameter(2, ANALYSIS)
                .executeUpdate();
    }

    String lexemes(Resource resource) {
        ResourceDetails details = resource.details();
        Place place = details.place();
        ConnectionKind kind = details.classification().kind();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(details.name(), Weight.A));
        fields.add(new Field(details.naming().kana(), Weight.A));
        fields.add(new Field(details.naming().english(), Weight.A));
        details.naming().alternatives().forEach(name -> fields.add(new Field(name, Weight.A)));
        fields.add(new Field(kind.ja(), Weight.B));
        fields.add(new Field(kind.en(), Weight.B));
        fields.add(new Field(kind.category().ja(), Weight.B));
        fields.add(new Field(kind.category().en(), Weight.B));
        if (!place.isConfidential()) {
            fields.add(new Field(place.address(), Weight.C));
            fields.add(new Field(place.building(), Weight.C));
        }
        fields.add(new Field(resource.district().orElse(null), Weight.C));
        fields.add(new Field(details.texts().japanese(), Weight.D));
        fields.add(new Field(details.texts().english(), Weight.D));
        fields.add(new Field(details.audience().eligibility(), Weight.D));
        fields.add(new Field(details.contact().application(), Weight.D));
        return text.document(fields, List.of("m" + here()));
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
