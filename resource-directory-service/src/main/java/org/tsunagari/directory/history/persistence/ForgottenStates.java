package org.tsunagari.directory.history.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.history.usecase.PastState;
import org.tsunagari.directory.resource.model.Naming;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * All states that an erased resource was in go. A record that it was once merged into has gone by its name meanwhile: its past
 * states are written anew without.
 */
@ApplicationScoped
class ForgottenStates implements Forgetful {

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final HistoryInPostgres history;
    private final Resources resources;
    private final ObjectMapper json;

    ForgottenStates(
            EntityManager database,
            MunicipalityContext municipality,
            HistoryInPostgres history,
            Resources resources,
            ObjectMapper json) {
        this.database = database;
        this.municipality = municipality;
        this.history = history;
        this.resources = resources;
        this.json = json;
    }

    @Override
    public void forget(ResourceId erased) {
        Set<String> names = statesOf(erased.value()).stream()
                .map(state -> read(state).path("name").asText())
                .collect(Collectors.toSet());
        mergedOnceInto(erased).forEach(survivor -> takeOut(survivor, names));
        database.createNativeQuery("DELETE FROM resource_history WHERE municipality = ?1 AND resource_id = ?2")
                .setParameter(1, here())
                .setParameter(2, erased.value())
                .executeUpdate();
    }

    private List<UUID> mergedOnceInto(ResourceId erased) {
        List<?> ids = database.createNativeQuery(
                        "SELECT DISTINCT survivor_id FROM resource_merge WHERE municipality = ?1 AND merged_id = ?2",
                        UUID.class)
                .setParameter(1, here())
                .setParameter(2, erased.value())
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** But for names that it goes by now: those are its own. */
    private void takeOut(UUID survivor, Set<String> names) {
        Naming own =
                resources.find(new ResourceId(survivor)).orElseThrow().details().naming();
        Set<String> others = new HashSet<>(names);
        others.remove(own.name());
        own.alternatives().forEach(others::remove);
        for (PastState state : statesOf(survivor)) {
            ObjectNode details = read(state);
            if (details.path("alternativeNames") instanceof ArrayNode alternatives
                    && alternatives.valueStream().anyMatch(name -> others.contains(name.asText()))) {
                List<JsonNode> left = alternatives
                        .valueStream()
                        .filter(name -> !others.contains(name.asText()))
                        .toList();
                details.putArray("alternativeNames").addAll(left);
                write(state, details);
            }
        }
    }

    /** The newest first; without those of what was merged into it. */
    private List<PastState> statesOf(UUID resource) {
        return history.of(resource, Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(state -> state.resource().equals(resource))
                .toList();
    }

    private void write(PastState state, ObjectNode details) {
        database.createNativeQuery(
                        "UPDATE resource_history SET details = NULL, sealed_details = ?1 WHERE municipality = ?2 AND id = ?3")
                .setParameter(1, history.sealed(state.resource(), state.version(), details.toString()))
                .setParameter(2, here())
                .setParameter(3, state.number())
                .executeUpdate();
    }

    private ObjectNode read(PastState state) {
        try {
            return (ObjectNode) json.readTree(state.details());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a state cannot be read", broken);
        }
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
