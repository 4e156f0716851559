package org.tsunagari.directory.exchange.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.usecase.ExternalIds;
import org.tsunagari.directory.exchange.usecase.Fingerprints;
import org.tsunagari.directory.exchange.usecase.NamedIds;
import org.tsunagari.directory.seal.ClearText;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** External ids as rows. */
@ApplicationScoped
class ExternalIdsInPostgres implements ExternalIds, ClearText {

    private static final TypeReference<Map<String, String>> DIGESTS = new TypeReference<>() {};
    private static final TypeReference<ObjectNode> KEPT = new TypeReference<>() {};

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final JsonColumns columns;
    private final NamedIds named;
    private final Fingerprints fingerprints;

    ExternalIdsInPostgres(
            EntityManager database,
            MunicipalityContext municipality,
            JsonColumns columns,
            NamedIds named,
            Fingerprints fingerprints) {
        this.database = database;
        this.municipality = municipality;
        this.columns = columns;
        this.named = named;
        this.fingerprints = fingerprints;
    }

    @Override
    public Optional<Known> find(String source, String externalId) {
        List<?> rows = database.createNativeQuery("""
                        SELECT resource_id, CAST(digests AS text), CAST(kept AS text) FROM external_id
                        WHERE municipality = ?1 AND source = ?2 AND external_id = ?3
                        """, Tuple.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, source)
                .setParameter(3, externalId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .map(row -> new Known(
                        source,
                        externalId,
                        row.get(0, UUID.class),
                        columns.read(row.get(1, String.class), DIGESTS),
                        columns.read(row.get(2, String.class), KEPT)));
    }

    @Override
    public Set<UUID> of(String source) {
        List<?> ids = database.createNativeQuery(
                        "SELECT resource_id FROM external_id WHERE municipality = ?1 AND source = ?2", UUID.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, source)
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** Not of what somebody erases meanwhile: whoever comes later sees that it is. */
    @Override
    public void put(Known known, UUID importId, Instant at) {
        database.createNativeQuery("""
                        INSERT INTO external_id
                            (municipality, source, external_id, resource_id, digests, kept, import_id, told_at)
                        SELECT r.municipality, ?2, ?3, r.id, CAST(?5 AS jsonb), CAST(?6 AS jsonb), ?7, ?8
                        FROM resource r WHERE r.municipality = ?1 AND r.id = ?4 AND r.erased_at IS NULL FOR SHARE
                        ON CONFLICT (municipality, source, external_id) DO UPDATE
                        SET digests = external_id.digests || excluded.digests, kept = excluded.kept,
                            resource_id = excluded.resource_id, import_id = excluded.import_id, told_at = excluded.told_at
                        """)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, known.source())
                .setParameter(3, known.externalId())
                .setParameter(4, known.resource())
                .setParameter(5, columns.write(known.digests()))
                .setParameter(6, columns.write(known.kept()))
                .setParameter(7, importId)
                .setParameter(8, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public int sealClear(int limit) {
        List<?> rows = database.createNativeQuery("""
                        SELECT source, external_id FROM external_id
                        WHERE municipality = ?1 AND external_id ~ ?2 AND external_id !~ ?3 LIMIT ?4
                        """, Tuple.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, NamedIds.CLEAR)
                .setParameter(3, NamedIds.SEALED)
                .setParameter(4, limit)
                .getResultList();
        rows.stream().map(Tuple.class::cast).forEach(row -> seal(row.get(0, String.class), row.get(1, String.class)));
        return rows.size();
    }

    /** Where both stand there, the version before told of a row that this one had told of: the sealed one counts. */
    private void seal(String source, String clear) {
        String sealed = named.sealed(clear);
        boolean known = find(source, sealed).isPresent();
        String where = " WHERE municipality = ?1 AND source = ?2 AND external_id = ?3";
        Query change = known
                ? database.createNativeQuery("DELETE FROM external_id" + where)
                : database.createNativeQuery("UPDATE external_id SET external_id = ?4" + where)
                        .setParameter(4, sealed);
        change.setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, source)
                .setParameter(3, clear)
                .executeUpdate();
    }

    @Override
    public int seal(int limit) {
        int sealed = sealClear(limit);
        sealed += sealed < limit ? sealOutcomes(limit - sealed) : 0;
        return sealed < limit ? sealed + keyDigests(limit - sealed) : sealed;
    }

    /** What is no object has been broken by hand, and is for people. */
    private int keyDigests(int limit) {
        List<?> rows = database.createNativeQuery("""
                        SELECT source, external_id, CAST(digests AS text) FROM external_id
                        WHERE municipality = ?1 AND CASE WHEN jsonb_typeof(digests) = 'object' THEN EXISTS (
                            SELECT 1 FROM jsonb_each_text(digests) AS said (member, digest)
                            WHERE said.digest ~ '^[0-9a-f]{32}$') ELSE false END
                        LIMIT ?2
                        """, Tuple.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, limit)
                .getResultList();
        rows.stream().map(Tuple.class::cast).forEach(row -> database.createNativeQuery(
                        "UPDATE external_id SET digests = CAST(?4 AS jsonb) WHERE municipality = ?1 AND source = ?2 AND external_id = ?3")
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, row.get(0, String.class))
                .setParameter(3, row.get(1, String.class))
                .setParameter(4, columns.write(fingerprints.keyed(columns.read(row.get(2, String.class), DIGESTS))))
                .executeUpdate());
        return rows.size();
    }

    /** What came of the rows of a file, dry runs included. */
    private int sealOutcomes(int limit) {
        List<?> ids = database.createNativeQuery("""
                        SELECT DISTINCT external_id FROM resource_import_row
                        WHERE municipality = ?1 AND external_id ~ ?2 AND external_id !~ ?3 LIMIT ?4
                        """, String.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, NamedIds.CLEAR)
                .setParameter(3, NamedIds.SEALED)
                .setParameter(4, limit)
                .getResultList();
        for (Object id : ids) {
            database.createNativeQuery(
                            "UPDATE resource_import_row SET external_id = ?3 WHERE municipality = ?1 AND external_id = ?2")
                    .setParameter(1, municipality.current().orElseThrow())
                    .setParameter(2, id)
                    .setParameter(3, named.sealed((String) id))
                    .executeUpdate();
        }
        return ids.size();
    }

    @Override
    public Map<UUID, Kept> kept(Collection<ExchangeFormat> formats, Collection<UUID> resources) {
        Map<UUID, Kept> kept = new HashMap<>();
        if (!resources.isEmpty()) {
            List<?> rows = database.createNativeQuery("""
                            SELECT e.resource_id, e.source, e.external_id, CAST(e.kept AS text) FROM external_id e
                            JOIN resource_import i ON i.municipality = e.municipality AND i.id = e.import_id
                            WHERE i.format IN (?1) AND e.resource_id IN (?2) AND e.kept <> '{}' ORDER BY e.told_at
                            """, Tuple.class)
                    .setParameter(1, formats.stream().map(ExchangeFormat::name).toList())
                    .setParameter(2, resources)
                    .getResultList();
            for (Object row : rows) {
                Tuple tuple = (Tuple) row;
                kept.put(
                        tuple.get(0, UUID.class),
                        new Kept(
                                tuple.get(1, String.class),
                                tuple.get(2, String.class),
                                columns.read(tuple.get(3, String.class), KEPT)));
            }
        }
        return kept;
    }

    @Override
    public Map<UUID, Instant> changedAt(Collection<UUID> resources) {
        Map<UUID, Instant> changed = new HashMap<>();
        if (!resources.isEmpty()) {
            List<?> rows = database.createNativeQuery(
                            "SELECT r.id, r.changed_at FROM resource r WHERE r.id IN (?1)", Tuple.class)
                    .setParameter(1, resources)
                    .getResultList();
            for (Object row : rows) {
                Tuple tuple = (Tuple) row;
                changed.put(tuple.get(0, UUID.class), tuple.get(1, Instant.class));
            }
        }
        return changed;
    }
}
