package org.tsunagari.directory.duplicate.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.directory.duplicate.model.Duplicates.Apart;
import org.tsunagari.directory.duplicate.model.Merge;
import org.tsunagari.directory.duplicate.model.Merge.Taken;
import org.tsunagari.directory.duplicate.model.Profile;
import org.tsunagari.directory.duplicate.usecase.Merges;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Status;
import org.tsunagari.directory.resource.usecase.Survivors;
import org.tsunagari.directory.text.TextIndex;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Merges as rows. What belongs to a resource is moved by its id; history and usage stay, and are read together. */
@ApplicationScoped
class MergesInPostgres implements Merges, Survivors, Forgetful {

    private static final TypeReference<Map<String, List<String>>> MOVED = new TypeReference<>() {};

    /** Tables whose rows move, and what a row is known by. */
    private static final Map<String, String> MOVING = new LinkedHashMap<>(Map.of(
            "resource_notice", "CAST(id AS text)",
            "resource_photo", "CAST(id AS text)",
            "resource_event", "CAST(id AS text)",
            "resource_visit", "CAST(id AS text)",
            "resource_hearing", "CAST(id AS text)",
            "resource_provenance", "CAST(id AS text)",
            "resource_gap_answer", "CAST(id AS text)",
            "resource_suggestion", "CAST(id AS text)",
            "external_id", "source || chr(31) || external_id"));

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final TextIndex text;

    /** Not the service's own, which refuses text that looks like an Individual Number, and a UUID may. */
    private final ObjectMapper json = new ObjectMapper();

    MergesInPostgres(EntityManager database, MunicipalityContext municipality, TextIndex text) {
        this.database = database;
        this.municipality = municipality;
        this.text = text;
    }

    /** A confidential place by its block or district: where it really is, is sealed. */
    @Override
    public Collection<Profile> profiles() {
        List<?> rows = database.createNativeQuery("""
                        SELECT r.id, r.name, r.name_kana, nullif(regexp_replace(normalize(r.phone, NFKC), '[^0-9]', '', 'g'), ''),
                               coalesce(r.latitude, r.shown_latitude), coalesce(r.longitude, r.shown_longitude), r.kind, coalesce(r.district, r.located_in), r.status
                        FROM resource r WHERE r.municipality = ?1 AND r.status <> 'RETIRED'
                        """, Tuple.class)
                .setParameter(1, here())
                .getResultList();
        return rows.stream().map(row -> profile((Tuple) row)).toList();
    }

    private Profile profile(Tuple row) {
        String name = row.get(1, String.class);
        Double latitude = row.get(4, Double.class);
        Double longitude = row.get(5, Double.class);
        return new Profile(
                row.get(0, UUID.class),
                name,
                text.reading(name, row.get(2, String.class)),
                row.get(3, String.class),
                latitude == null || longitude == null ? null : new Profile.Spot(latitude, longitude),
                ConnectionKinds.get(row.get(6, String.class)),
                row.get(7, String.class),
                Status.valueOf(row.get(8, String.class)));
    }

    @Override
    public Set<Apart> toldApart() {
        List<?> rows = database.createNativeQuery(
                        "SELECT first_id, second_id FROM resource_distinction WHERE municipality = ?1", Tuple.class)
                .setParameter(1, here())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Apart(row.get(0, UUID.class), row.get(1, UUID.class)))
                .collect(Collectors.toSet());
    }

    @Override
    public void tellApart(Apart apart, String account, Instant at) {
        database.createNativeQuery("""
                        INSERT INTO resource_distinction (municipality, first_id, second_id, account, told_at)
                        VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
                        """)
                .setParameter(1, here())
                .setParameter(2, apart.first())
                .setParameter(3, apart.second())
                .setParameter(4, account)
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public String move(UUID merged, UUID survivor) {
        Map<String, List<String>> moved = new LinkedHashMap<>();
        MOVING.forEach((table, key) -> {
            List<?> keys = database.createNativeQuery(
                            "UPDATE " + table
                                    + " SET resource_id = ?1 WHERE municipality = ?2 AND resource_id = ?3 RETURNING "
                                    + key,
                            String.class)
                    .setParameter(1, survivor)
                    .setParameter(2, here())
                    .setParameter(3, merged)
                    .getResultList();
            if (!keys.isEmpty()) {
                moved.put(table, keys.stream().map(String.class::cast).toList());
            }
        });
        // what the persistence context still knows of them is at the other resource now
        database.clear();
        try {
            return json.writeValueAsString(moved);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was moved cannot be written", impossible);
        }
    }

    @Override
    public void moveBack(Merge merge) {
        read(merge.moved()).forEach((table, keys) -> {
            String key = MOVING.get(table);
            if (key != null) {
                database.createNativeQuery("UPDATE " + table
                                + " SET resource_id = ?1 WHERE municipality = ?2 AND resource_id = ?3 AND " + key
                                + " IN (?4)")
                        .setParameter(1, merge.merged())
                        .setParameter(2, here())
                        .setParameter(3, merge.survivor())
                        .setParameter(4, keys)
                        .executeUpdate();
            }
        });
        database.clear();
    }

    private Map<String, List<String>> read(String moved) {
        try {
            return json.readValue(moved, MOVED);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what was moved cannot be read", broken);
        }
    }

    @Override
    public void add(Merge merge) {
        database.createNativeQuery("""
                        INSERT INTO resource_merge (municipality, id, survivor_id, merged_id, account, reason, was_status, added_name,
                                                    moved, merged_at, took_hours, took_capacity)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, CAST(?9 AS jsonb), ?10, CAST(?11 AS bigint), CAST(?12 AS bigint))
                        """)
                .setParameter(1, here())
                .setParameter(2, merge.id())
                .setParameter(3, merge.survivor())
                .setParameter(4, merge.merged())
                .setParameter(5, merge.account())
                .setParameter(6, merge.reason())
                .setParameter(7, merge.wasStatus().name())
                .setParameter(8, merge.addedName())
                .setParameter(9, merge.moved())
                .setParameter(10, merge.at().atOffset(ZoneOffset.UTC))
                .setParameter(11, merge.taken().hours())
                .setParameter(12, merge.taken().capacity())
                .executeUpdate();
    }

    @Override
    public void reverse(UUID id, Instant at) {
        database.createNativeQuery("UPDATE resource_merge SET reversed_at = ?1 WHERE municipality = ?2 AND id = ?3")
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .setParameter(2, here())
                .setParameter(3, id)
                .executeUpdate();
    }

    @Override
    public Optional<Merge> holding(UUID merged) {
        return select("merged_id = ?2 AND reversed_at IS NULL", merged).stream().findFirst();
    }

    @Override
    public List<Merge> into(UUID survivor) {
        return select("survivor_id = ?2", survivor);
    }

    private List<Merge> select(String condition, UUID id) {
        List<?> rows = database.createNativeQuery("""
                        SELECT id, survivor_id, merged_id, account, reason, was_status, added_name, CAST(moved AS text), merged_at,
                               reversed_at, took_hours, took_capacity
                        FROM resource_merge WHERE municipality = ?1 AND""" + " " + condition + " ORDER BY id DESC", Tuple.class)
                .setParameter(1, here())
                .setParameter(2, id)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Merge(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, UUID.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        Status.valueOf(row.get(5, String.class)),
                        row.get(6, Boolean.class),
                        row.get(7, String.class),
                        new Taken(row.get(10, Long.class), row.get(11, Long.class)),
                        row.get(8, Instant.class),
                        row.get(9, Instant.class)))
                .toList();
    }

    @Override
    public Optional<ResourceId> of(ResourceId merged) {
        UUID survivor = (UUID) database.createNativeQuery("SELECT surviving_resource(CAST(?1 AS uuid))", UUID.class)
                .setParameter(1, merged.value())
                .getSingleResult();
        return survivor.equals(merged.value()) ? Optional.empty() : Optional.of(new ResourceId(survivor));
    }

    @Override
    public List<ResourceId> family(ResourceId id) {
        List<?> ids = database.createNativeQuery("SELECT same_resource(CAST(?1 AS uuid))", UUID.class)
                .setParameter(1, id.value())
                .getResultList();
        return ids.stream().map(UUID.class::cast).map(ResourceId::new).toList();
    }

    /** That two were one stays, for who asks for the other; why, and what was moved by which name, goes. */
    @Override
    public void forget(ResourceId erased) {
        database.createNativeQuery(
                        "UPDATE resource_merge SET reason = NULL, moved = '{}' WHERE municipality = ?1 AND ?2 IN (survivor_id, merged_id)")
                .setParameter(1, here())
                .setParameter(2, erased.value())
                .executeUpdate();
        database.createNativeQuery(
                        "DELETE FROM resource_distinction WHERE municipality = ?1 AND ?2 IN (first_id, second_id)")
                .setParameter(1, here())
                .setParameter(2, erased.value())
                .executeUpdate();
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
