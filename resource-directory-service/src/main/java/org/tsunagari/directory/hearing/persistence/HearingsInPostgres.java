package org.tsunagari.directory.hearing.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tsunagari.directory.hearing.model.Hearing;
import org.tsunagari.directory.hearing.model.Hearing.Story;
import org.tsunagari.directory.hearing.model.Hearings;
import org.tsunagari.directory.hearing.model.Visit;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Visits and hearings as rows; stories and wishes of a hearing as JSON, because they are read and written together. */
@ApplicationScoped
class HearingsInPostgres implements Hearings {

    private static final TypeReference<List<Story>> STORIES = new TypeReference<>() {};
    private static final TypeReference<List<String>> WISHES = new TypeReference<>() {};

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final ObjectMapper json;

    HearingsInPostgres(EntityManager database, MunicipalityContext municipality, ObjectMapper json) {
        this.database = database;
        this.municipality = municipality;
        this.json = json;
    }

    @Override
    public void add(Visit visit) {
        database.createNativeQuery(
                        "INSERT INTO resource_visit (municipality, id, resource_id, visited_on, note) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, here())
                .setParameter(2, visit.id())
                .setParameter(3, visit.resource())
                .setParameter(4, visit.on())
                .setParameter(5, visit.note())
                .executeUpdate();
    }

    @Override
    public void add(Hearing hearing) {
        database.createNativeQuery("""
                        INSERT INTO resource_hearing (municipality, id, resource_id, heard_on, heard_from, note, stories, wishes)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS jsonb), CAST(?8 AS jsonb))
                        """)
                .setParameter(1, here())
                .setParameter(2, hearing.id())
                .setParameter(3, hearing.resource())
                .setParameter(4, hearing.on())
                .setParameter(5, hearing.heardFrom())
                .setParameter(6, hearing.note())
                .setParameter(7, write(hearing.stories()))
                .setParameter(8, write(hearing.wishes()))
                .executeUpdate();
    }

    @Override
    public List<Visit> visitsTo(UUID resource) {
        List<?> rows = database.createNativeQuery(
                        "SELECT id, visited_on, note FROM resource_visit WHERE resource_id = ?1 ORDER BY visited_on DESC, id DESC",
                        Tuple.class)
                .setParameter(1, resource)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Visit(
                        row.get(0, UUID.class), resource, row.get(1, LocalDate.class), row.get(2, String.class)))
                .toList();
    }

    @Override
    public List<Hearing> hearingsAt(UUID resource) {
        List<?> rows = database.createNativeQuery("""
                        SELECT id, heard_on, heard_from, note, CAST(stories AS text), CAST(wishes AS text)
                        FROM resource_hearing WHERE resource_id = ?1 ORDER BY heard_on DESC, id DESC
                        """, Tuple.class)
                .setParameter(1, resource)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Hearing(
                        row.get(0, UUID.class),
                        resource,
                        row.get(1, LocalDate.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        read(row.get(4, String.class), STORIES),
                        read(row.get(5, String.class), WISHES)))
                .toList();
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a hearing cannot be read", broken);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a hearing cannot be written", impossible);
        }
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
