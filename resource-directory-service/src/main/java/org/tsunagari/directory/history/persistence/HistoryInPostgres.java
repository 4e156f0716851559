package org.tsunagari.directory.history.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.history.usecase.PastState;
import org.tsunagari.directory.history.usecase.PastStates;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.usecase.ResourceHistory;
import org.tsunagari.directory.resource.web.ResourceRequest;
import org.tsunagari.directory.seal.ClearText;
import org.tsunagari.directory.seal.ResourceSeal;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Every state that a resource was in, as the JSON by which it can be put again; sealed, because what is withheld is in it. */
@ApplicationScoped
class HistoryInPostgres implements ResourceHistory, PastStates, ClearText {

    private static final String DETAILS = "resource_history.details";
    private static final Place AFTER_ALL = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final ObjectMapper json;
    private final Resources resources;
    private final ResourceSeal seal;
    private final Clock clock;

    HistoryInPostgres(
            EntityManager database,
            MunicipalityContext municipality,
            ObjectMapper json,
            Resources resources,
            ResourceSeal seal,
            Clock clock) {
        this.database = database;
        this.municipality = municipality;
        this.json = json;
        this.resources = resources;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public void note(Actor actor, String action, Resource now) {
        database.createNativeQuery("""
                        INSERT INTO resource_history (municipality, resource_id, version, changed_at, account, action, sealed_details)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        """)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, now.id().value())
                .setParameter(3, now.version())
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(5, actor.account())
                .setParameter(6, action)
                .setParameter(7, now.isErased() ? null : sealed(now.id().value(), now.version(), details(now)))
                .executeUpdate();
        database.createNativeQuery("INSERT INTO retention_state (tenant) VALUES (?1) ON CONFLICT DO NOTHING")
                .setParameter(1, municipality.current().orElseThrow())
                .executeUpdate();
    }

    @Override
    public List<PastState> of(UUID resource, Optional<Place> after, int limit) {
        List<?> rows = database.createNativeQuery("""
                        SELECT h.version, h.changed_at, h.account, h.action, CAST(h.details AS text), h.resource_id, h.sealed_details, h.id
                        FROM resource_history h
                        WHERE h.resource_id IN (SELECT same_resource(CAST(?1 AS uuid)))
                          AND (h.changed_at, h.id) < (CAST(?2 AS timestamptz), CAST(?3 AS bigint))
                        ORDER BY h.changed_at DESC, h.id DESC
                        """, Tuple.class)
                .setParameter(1, resource)
                .setParameter(2, after.orElse(AFTER_ALL).at().atOffset(ZoneOffset.UTC))
                .setParameter(3, after.orElse(AFTER_ALL).number())
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new PastState(
                        row.get(7, Number.class).longValue(),
                        row.get(0, Number.class).longValue(),
                        row.get(1, Instant.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        details(row),
                        row.get(5, UUID.class)))
                .toList();
    }

    private String details(Tuple row) {
        byte[] sealed = row.get(6, byte[].class);
        String clear = row.get(4, String.class);
        UUID resource = row.get(5, UUID.class);
        if (sealed != null) {
            long version = row.get(0, Number.class).longValue();
            return seal.open(resource, DETAILS, state(resource, version), sealed);
        }
        return clear == null ? epitaph(resource) : clear;
    }

    /** Of what is erased no state is kept: it is what it is for ever. */
    private String epitaph(UUID erased) {
        return details(resources.find(new ResourceId(erased)).orElseThrow());
    }

    byte[] sealed(UUID resource, long version, String details) {
        return seal.seal(resource, DETAILS, state(resource, version), details);
    }

    /** By which a state is known: a resource is in each version once. */
    private static UUID state(UUID resource, long version) {
        return new UUID(resource.getMostSignificantBits(), resource.getLeastSignificantBits() ^ version);
    }

    @Override
    public int seal(int limit) {
        List<?> clear = database.createNativeQuery("""
                        SELECT h.id, h.resource_id, h.version, CAST(h.details AS text) FROM resource_history h
                        WHERE h.municipality = ?1 AND h.details IS NOT NULL
                        """, Tuple.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setMaxResults(limit)
                .getResultList();
        for (Object found : clear) {
            Tuple row = (Tuple) found;
            database.createNativeQuery(
                            "UPDATE resource_history SET sealed_details = ?1, details = NULL WHERE municipality = ?2 AND id = ?3")
                    .setParameter(
                            1,
                            sealed(
                                    row.get(1, UUID.class),
                                    row.get(2, Number.class).longValue(),
                                    row.get(3, String.class)))
                    .setParameter(2, municipality.current().orElseThrow())
                    .setParameter(3, row.get(0, Number.class).longValue())
                    .executeUpdate();
        }
        return clear.size();
    }

    private String details(Resource resource) {
        try {
            return json.writeValueAsString(ResourceRequest.from(resource.details()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a state cannot be written", impossible);
        }
    }
}
