package org.tsunagari.directory.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.search.JapaneseText;
import org.tsunagari.events.ResourceChanged;
import org.tsunagari.events.ResourcePublished;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.ExpectedVersion;

/** The resources of the municipality in hand. */
@ApplicationScoped
class Resources {

    private static final String INSERT = """
            INSERT INTO resource (municipality, id, name, name_kana, type, kind, category, layer, formality, step, description,
                                  address, district, phone, latitude, longitude, precision, lexemes, changed_at, version)
            VALUES (:municipality, :id, :name, :nameKana, :type, :kind, :category, :layer, :formality, :step, :description,
                    :address, :district, :phone, CAST(:latitude AS double precision), CAST(:longitude AS double precision),
                    :precision, array_to_tsvector(string_to_array(:lexemes, ' ')), :changedAt, 0)
            ON CONFLICT DO NOTHING
            """;
    private static final String UPDATE = """
            UPDATE resource SET name = :name, name_kana = :nameKana, type = :type, kind = :kind, category = :category,
                   layer = :layer, formality = :formality, step = :step, description = :description, address = :address,
                   district = :district, phone = :phone, latitude = CAST(:latitude AS double precision),
                   longitude = CAST(:longitude AS double precision), precision = :precision,
                   lexemes = array_to_tsvector(string_to_array(:lexemes, ' ')), changed_at = :changedAt, version = version + 1
            WHERE municipality = :municipality AND id = :id
            """;

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final JapaneseText text;
    private final Outbox outbox;
    private final Clock clock;

    Resources(EntityManager database, MunicipalityContext municipality, JapaneseText text, Outbox outbox, Clock clock) {
        this.database = database;
        this.municipality = municipality;
        this.text = text;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Optional<DirectoryResource> find(UUID id) {
        return find(id, "");
    }

    private Optional<DirectoryResource> find(UUID id, String lock) {
        List<?> rows = database.createNativeQuery(
                        "SELECT " + ResourceRows.COLUMNS + " FROM resource r WHERE r.municipality = ?1 AND r.id = ?2"
                                + lock,
                        Tuple.class)
                .setParameter(1, here())
                .setParameter(2, id)
                .getResultList();
        return rows.stream().findFirst().map(Tuple.class::cast).map(ResourceRows::read);
    }

    /** What a PUT has come to. */
    record Put(DirectoryResource resource, boolean created) {}

    /** Creates, changes, or finds that nothing changes. */
    @Transactional
    Put put(UUID id, ResourceDetails details, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        DirectoryResource wanted =
                DirectoryResource.of(id, details, 0).orElseThrow(() -> Refused.invalid("/category", "unknown-code"));
        requireDistrict(details.district());
        Optional<DirectoryResource> known = find(id, " FOR UPDATE");
        if (known.isEmpty()) {
            if (ifMatch != null) {
                throw new Refused(CommonProblem.PRECONDITION_FAILED);
            }
            if (write(INSERT, wanted) == 1) {
                outbox.append(new ResourcePublished(id, here(), wanted.name(), wanted.category(), wanted.district()));
                return new Put(wanted, true);
            }
            known = find(id, " FOR UPDATE");
        }
        DirectoryResource current = known.orElseThrow();
        if (wanted.at(current.version()).equals(current)) {
            return new Put(current, false);
        }
        if (ifNoneMatch != null) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
        ExpectedVersion.fromIfMatch(ifMatch).check(current.version());
        write(UPDATE, wanted);
        outbox.append(new ResourceChanged(id, here(), wanted.name(), wanted.category(), wanted.district()));
        return new Put(wanted.at(current.version() + 1), false);
    }

    private void requireDistrict(@Nullable String district) {
        if (district != null
                && database.createNativeQuery("SELECT 1 FROM district WHERE name = ?1")
                        .setParameter(1, district)
                        .getResultList()
                        .isEmpty()) {
            throw Refused.invalid("/district", "unknown-code");
        }
    }

    private int write(String sql, DirectoryResource resource) {
        Position position = resource.position();
        Query query = database.createNativeQuery(sql)
                .setParameter("municipality", here())
                .setParameter("id", resource.id())
                .setParameter("name", resource.name())
                .setParameter("nameKana", resource.nameKana())
                .setParameter("type", resource.type().name())
                .setParameter("kind", resource.category())
                .setParameter("category", resource.broadCategory().name())
                .setParameter("layer", resource.layer().name())
                .setParameter("formality", resource.formality().name())
                .setParameter(
                        "step", resource.step() == null ? null : resource.step().name())
                .setParameter("description", resource.description())
                .setParameter("address", resource.address())
                .setParameter("district", resource.district())
                .setParameter("phone", resource.phone())
                .setParameter(
                        "latitude",
                        position == null ? null : position.latitude().toString())
                .setParameter(
                        "longitude",
                        position == null ? null : position.longitude().toString())
                .setParameter(
                        "precision",
                        position == null ? null : position.precision().name())
                .setParameter("lexemes", String.join(" ", lexemes(resource)))
                .setParameter("changedAt", clock.instant().atOffset(ZoneOffset.UTC));
        return query.executeUpdate();
    }

    private Iterable<String> lexemes(DirectoryResource resource) {
        return text.lexemes(
                resource.name(),
                resource.nameKana(),
                resource.description(),
                resource.broadCategory().ja(),
                ConnectionKinds.get(resource.category()).ja());
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
