package org.tsunagari.directory.resource.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.text.JapaneseText;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Resources as rows; what the search needs is derived while writing. */
@ApplicationScoped
class ResourcesInPostgres implements Resources {

    private static final String INSERT = """
            INSERT INTO resource (municipality, id, name, name_kana, type, kind, category, layer, formality, step, description,
                                  address, district, phone, latitude, longitude, precision, lexemes, changed_at, version)
            VALUES (:municipality, :id, :name, :nameKana, :type, :kind, :category, :layer, :formality, :step, :description,
                    :address, :district, :phone, CAST(:latitude AS double precision), CAST(:longitude AS double precision),
                    :precision, array_to_tsvector(string_to_array(:lexemes, ' ')), :changedAt, :version)
            ON CONFLICT DO NOTHING
            """;
    private static final String UPDATE = """
            UPDATE resource SET name = :name, name_kana = :nameKana, type = :type, kind = :kind, category = :category,
                   layer = :layer, formality = :formality, step = :step, description = :description, address = :address,
                   district = :district, phone = :phone, latitude = CAST(:latitude AS double precision),
                   longitude = CAST(:longitude AS double precision), precision = :precision,
                   lexemes = array_to_tsvector(string_to_array(:lexemes, ' ')), changed_at = :changedAt, version = :version
            WHERE municipality = :municipality AND id = :id
            """;

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final JapaneseText text;
    private final Clock clock;

    ResourcesInPostgres(EntityManager database, MunicipalityContext municipality, JapaneseText text, Clock clock) {
        this.database = database;
        this.municipality = municipality;
        this.text = text;
        this.clock = clock;
    }

    @Override
    public Optional<Resource> find(ResourceId id) {
        return find(id, "");
    }

    @Override
    public Optional<Resource> findForChange(ResourceId id) {
        return find(id, " FOR UPDATE");
    }

    private Optional<Resource> find(ResourceId id, String lock) {
        List<?> rows = database.createNativeQuery(
                        "SELECT " + ResourceRows.COLUMNS + " FROM resource r WHERE r.municipality = ?1 AND r.id = ?2"
                                + lock,
                        Tuple.class)
                .setParameter(1, here())
                .setParameter(2, id.value())
                .getResultList();
        return rows.stream().findFirst().map(Tuple.class::cast).map(ResourceRows::read);
    }

    @Override
    public boolean add(Resource resource) {
        return write(INSERT, resource) == 1;
    }

    @Override
    public void change(Resource resource) {
        write(UPDATE, resource);
    }

    private int write(String sql, Resource resource) {
        ResourceDetails details = resource.details();
        Position position = details.position();
        Query query = database.createNativeQuery(sql)
                .setParameter("municipality", here())
                .setParameter("id", resource.id().value())
                .setParameter("name", details.name())
                .setParameter("nameKana", details.nameKana())
                .setParameter("type", details.type().name())
                .setParameter("kind", details.kind().code())
                .setParameter("category", details.kind().category().name())
                .setParameter("layer", details.kind().category().layer().name())
                .setParameter("formality", details.formality().name())
                .setParameter("step", name(details.step()))
                .setParameter("description", details.description())
                .setParameter("address", details.address())
                .setParameter("district", details.district())
                .setParameter("phone", details.phone())
                .setParameter("latitude", position == null ? null : Double.toString(position.latitude()))
                .setParameter("longitude", position == null ? null : Double.toString(position.longitude()))
                .setParameter("precision", position == null ? null : name(position.precision()))
                .setParameter("lexemes", String.join(" ", lexemes(details)))
                .setParameter("changedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("version", resource.version());
        return query.executeUpdate();
    }

    private Iterable<String> lexemes(ResourceDetails details) {
        return text.lexemes(
                details.name(),
                details.nameKana(),
                details.description(),
                details.kind().category().ja(),
                details.kind().ja());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
