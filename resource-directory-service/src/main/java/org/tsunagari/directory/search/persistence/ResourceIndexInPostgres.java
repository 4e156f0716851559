package org.tsunagari.directory.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Classification;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.ShownPosition;
import org.tsunagari.directory.resource.usecase.ResourceIndex;
import org.tsunagari.directory.search.usecase.OutdatedIndex;
import org.tsunagari.directory.text.JapaneseText;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * One narrow row for each resource with what the search needs. It is derived: nothing that may not be shown is in it,
 * neither a true position that is confidential nor its address.
 */
@ApplicationScoped
class ResourceIndexInPostgres implements ResourceIndex, OutdatedIndex {

    /** Rows of an earlier way of analysing are written anew at the start. */
    static final int ANALYSIS = 1;

    private static final String PUT = """
            INSERT INTO resource_index (municipality, resource_id, analysis, name, type, kind, category, layer, formality,
                                        step, district, place, lexemes)
            VALUES (:municipality, :id, :analysis, :name, :type, :kind, :category, :layer, :formality, :step, :district,
                    place_on_earth(CAST(:latitude AS double precision), CAST(:longitude AS double precision)),
                    array_to_tsvector(string_to_array(:lexemes, ' ')))
            ON CONFLICT (municipality, resource_id) DO UPDATE SET analysis = excluded.analysis, name = excluded.name,
                type = excluded.type, kind = excluded.kind, category = excluded.category, layer = excluded.layer,
                formality = excluded.formality, step = excluded.step, district = excluded.district,
                place = excluded.place, lexemes = excluded.lexemes
            """;

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final JapaneseText text;

    ResourceIndexInPostgres(EntityManager database, MunicipalityContext municipality, JapaneseText text) {
        this.database = database;
        this.municipality = municipality;
        this.text = text;
    }

    @Override
    public void put(Resource resource) {
        ResourceDetails details = resource.details();
        Classification classification = details.classification();
        ShownPosition shown = resource.whereabouts().shown();
        database.createNativeQuery(PUT)
                .setParameter("municipality", municipality.current().orElseThrow())
                .setParameter("id", resource.id().value())
                .setParameter("analysis", ANALYSIS)
                .setParameter("name", details.name())
                .setParameter("type", classification.type().name())
                .setParameter("kind", classification.kind().code())
                .setParameter("category", classification.kind().category().name())
                .setParameter("layer", classification.kind().category().layer().name())
                .setParameter("formality", classification.formality().name())
                .setParameter("step", name(classification.step()))
                .setParameter("district", resource.district().orElse(null))
                .setParameter("latitude", shown == null ? null : Double.toString(shown.latitude()))
                .setParameter("longitude", shown == null ? null : Double.toString(shown.longitude()))
                .setParameter("lexemes", String.join(" ", lexemes(details)))
                .executeUpdate();
        setState("NOTHING");
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
                        WHERE r.id > ?1 AND (i.analysis IS NULL OR i.analysis < ?2) ORDER BY r.id
                        """, UUID.class)
                .setParameter(1, after.orElse(new UUID(0, 0)))
                .setParameter(2, ANALYSIS)
                .setMaxResults(limit)
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
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, ANALYSIS)
                .executeUpdate();
    }

    private Iterable<String> lexemes(ResourceDetails details) {
        Place place = details.place();
        return text.lexemes(
                details.name(),
                details.naming().kana(),
                details.naming().english(),
                String.join("\n", details.naming().alternatives()),
                details.texts().japanese(),
                details.texts().english(),
                details.classification().kind().category().ja(),
                details.classification().kind().ja(),
                place.isConfidential() ? null : place.address(),
                place.isConfidential() ? null : place.building());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
