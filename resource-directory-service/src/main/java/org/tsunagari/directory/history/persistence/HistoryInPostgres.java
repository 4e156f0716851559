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
import java.util.UUID;
import org.tsunagari.directory.history.usecase.PastState;
import org.tsunagari.directory.history.usecase.PastStates;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.usecase.ResourceHistory;
import org.tsunagari.directory.resource.web.ResourceRequest;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Every state that a resource was in, as the JSON by which it can be put again. */
@ApplicationScoped
class HistoryInPostgres implements ResourceHistory, PastStates {

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final ObjectMapper json;
    private final Clock clock;

    HistoryInPostgres(EntityManager database, MunicipalityContext municipality, ObjectMapper json, Clock clock) {
        this.database = database;
        this.municipality = municipality;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void note(Actor actor, String action, Resource now) {
        database.createNativeQuery("""
                        INSERT INTO resource_history (municipality, resource_id, version, changed_at, account, action, details)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS jsonb))
                        """)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, now.id().value())
                .setParameter(3, now.version())
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(5, actor.account())
                .setParameter(6, action)
                .setParameter(7, details(now))
                .executeUpdate();
        database.createNativeQuery("INSERT INTO retention_state (tenant) VALUES (?1) ON CONFLICT DO NOTHING")
                .setParameter(1, municipality.current().orElseThrow())
                .executeUpdate();
    }

    @Override
    public List<PastState> of(UUID resource, int limit) {
        List<?> rows = database.createNativeQuery("""
                        SELECT h.version, h.changed_at, h.account, h.action, CAST(h.details AS text), h.resource_id
                        FROM resource_history h
                        WHERE h.resource_id IN (SELECT same_resource(CAST(?1 AS uuid)))
                        ORDER BY h.changed_at DESC, h.id DESC
                        """, Tuple.class)
                .setParameter(1, resource)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new PastState(
                        row.get(0, Number.class).longValue(),
                        row.get(1, Instant.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, UUID.class)))
                .toList();
    }

    private String details(Resource resource) {
        try {
            return json.writeValueAsString(ResourceRequest.from(resource.details()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a state cannot be written", impossible);
        }
    }
}
