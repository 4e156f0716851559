package org.tsunagari.directory.hearing.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.hearing.model.Hearing;
import org.tsunagari.directory.hearing.model.Hearing.Story;
import org.tsunagari.directory.hearing.model.Hearing.Telling;
import org.tsunagari.directory.hearing.model.Hearings;
import org.tsunagari.directory.hearing.model.Visit;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.seal.ClearText;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Visits and hearings as rows. Who told it, what was told and what was seen is sealed with a key of the hearing's or the
 * visit's own; who told it apart from the rest, because it is forgotten earlier.
 */
@ApplicationScoped
class HearingsInPostgres implements Hearings, ClearText, Forgetful {

    private static final TypeReference<List<Telling>> STORIES = new TypeReference<>() {};
    private static final TypeReference<List<String>> WISHES = new TypeReference<>() {};
    private static final TypeReference<Words> WORDS = new TypeReference<>() {};
    private static final String HEARD_FROM_COLUMN = "resource_hearing.heard_from";
    private static final String WORDS_COLUMN = "resource_hearing.words";
    private static final String NOTE_COLUMN = "resource_visit.note";

    /** What was told, as it is sealed; {@link #WITHDRAWN} stands where a story was taken back. */
    record Words(@Nullable String note, List<Telling> stories, List<String> wishes) {

        Words without(int place) {
            List<Telling> left = new ArrayList<>(stories);
            left.set(place, WITHDRAWN);
            return new Words(note, left, wishes);
        }
    }

    /** No story is without words; the version before this one takes it for one that is not published. */
    private static final Telling WITHDRAWN = new Telling("", null, false);

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final PersonVault vault;
    private final ObjectMapper json;

    HearingsInPostgres(EntityManager database, MunicipalityContext municipality, PersonVault vault, ObjectMapper json) {
        this.database = database;
        this.municipality = municipality;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public void add(Visit visit) {
        database.createNativeQuery(
                        "INSERT INTO resource_visit (municipality, id, resource_id, visited_on) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, here())
                .setParameter(2, visit.id())
                .setParameter(3, visit.resource())
                .setParameter(4, visit.on())
                .executeUpdate();
        if (visit.note() != null) {
            sealNote(visit.id(), visit.note());
        }
    }

    private void sealNote(UUID visit, String note) {
        database.createNativeQuery(
                        "UPDATE resource_visit SET note = NULL, sealed_note = ?1 WHERE municipality = ?2 AND id = ?3")
                .setParameter(1, vault.create(visit, here()).seal(NOTE_COLUMN, visit, note))
                .setParameter(2, here())
                .setParameter(3, visit)
                .executeUpdate();
    }

    @Override
    public void add(Hearing hearing) {
        database.createNativeQuery("""
                        INSERT INTO resource_hearing (municipality, id, resource_id, heard_on, stories, wishes)
                        VALUES (?1, ?2, ?3, ?4, '[]', '[]')
                        """)
                .setParameter(1, here())
                .setParameter(2, hearing.id())
                .setParameter(3, hearing.resource())
                .setParameter(4, hearing.on())
                .executeUpdate();
        seal(hearing);
    }

    /** As it was told: nothing of it has been taken back yet. */
    private void seal(Hearing hearing) {
        PersonCipher cipher = vault.create(hearing.id(), here());
        Words words = new Words(
                hearing.note(), hearing.stories().stream().map(Story::telling).toList(), hearing.wishes());
        database.createNativeQuery("""
                        UPDATE resource_hearing SET heard_from = NULL, note = NULL, stories = '[]', wishes = '[]',
                            sealed_heard_from = ?1, sealed_words = ?2
                        WHERE municipality = ?3 AND id = ?4
                        """)
                .setParameter(1, cipher.sealOptional(HEARD_FROM_COLUMN, hearing.id(), hearing.heardFrom()))
                .setParameter(2, cipher.seal(WORDS_COLUMN, hearing.id(), write(words)))
                .setParameter(3, here())
                .setParameter(4, hearing.id())
                .executeUpdate();
    }

    @Override
    public int seal(int limit) {
        List<Hearing> clear = select("sealed_words IS NULL AND municipality = ?1", here(), limit);
        clear.forEach(this::seal);
        return clear.size() + sealNotes(limit - clear.size());
    }

    private int sealNotes(int limit) {
        List<?> clear = database.createNativeQuery(
                        "SELECT id, note FROM resource_visit WHERE note IS NOT NULL AND municipality = ?1 LIMIT ?2",
                        Tuple.class)
                .setParameter(1, here())
                .setParameter(2, limit)
                .getResultList();
        clear.stream()
                .map(Tuple.class::cast)
                .forEach(row -> sealNote(row.get(0, UUID.class), row.get(1, String.class)));
        return clear.size();
    }

    @Override
    public List<Visit> visitsTo(UUID resource) {
        List<?> rows = database.createNativeQuery(
                        "SELECT id, visited_on, note, sealed_note FROM resource_visit WHERE resource_id = ?1 ORDER BY visited_on DESC, id DESC",
                        Tuple.class)
                .setParameter(1, resource)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Visit(row.get(0, UUID.class), resource, row.get(1, LocalDate.class), note(row)))
                .toList();
    }

    private @Nullable String note(Tuple row) {
        UUID id = row.get(0, UUID.class);
        byte[] sealed = row.get(3, byte[].class);
        return sealed == null ? row.get(2, String.class) : vault.of(id).open(NOTE_COLUMN, id, sealed);
    }

    @Override
    public List<Hearing> hearingsAt(UUID resource) {
        return select("resource_id = ?1", resource, Integer.MAX_VALUE);
    }

    @Override
    public boolean withdraw(UUID resource, UUID story) {
        for (Hearing hearing : hearingsAt(resource)) {
            if (hearing.stories().stream().anyMatch(told -> told.id().equals(story))) {
                withdraw(hearing, story);
                return true;
            }
        }
        return false;
    }

    /** Whoever told it told of the resource, and so did whoever saw it. */
    @Override
    public void forget(ResourceId erased) {
        for (String table : List.of("resource_hearing", "resource_visit")) {
            List<?> ids = database.createNativeQuery(
                            "DELETE FROM " + table + " WHERE municipality = ?1 AND resource_id = ?2 RETURNING id",
                            UUID.class)
                    .setParameter(1, here())
                    .setParameter(2, erased.value())
                    .getResultList();
            ids.forEach(id -> vault.destroy((UUID) id));
        }
    }

    private void withdraw(Hearing hearing, UUID story) {
        UUID id = hearing.id();
        if (sealedWords(id) == null) {
            seal(hearing);
        }
        PersonCipher cipher = vault.of(id);
        Words words = read(cipher.open(WORDS_COLUMN, id, Objects.requireNonNull(sealedWords(id))), WORDS);
        int place = IntStream.range(0, words.stories().size())
                .filter(each -> Hearing.storyAt(id, each).equals(story))
                .findFirst()
                .orElseThrow();
        database.createNativeQuery("UPDATE resource_hearing SET sealed_words = ?1 WHERE municipality = ?2 AND id = ?3")
                .setParameter(1, cipher.seal(WORDS_COLUMN, id, write(words.without(place))))
                .setParameter(2, here())
                .setParameter(3, id)
                .executeUpdate();
    }

    private byte @Nullable [] sealedWords(UUID hearing) {
        return (byte[]) database.createNativeQuery(
                        "SELECT sealed_words FROM resource_hearing WHERE municipality = ?1 AND id = ?2", byte[].class)
                .setParameter(1, here())
                .setParameter(2, hearing)
                .getSingleResult();
    }

    private List<Hearing> select(String condition, Object value, int limit) {
        List<?> rows = database.createNativeQuery(
                        """
                        SELECT id, heard_on, heard_from, note, CAST(stories AS text), CAST(wishes AS text), resource_id,
                               sealed_heard_from, sealed_words
                        FROM resource_hearing WHERE""" + " " + condition + " ORDER BY heard_on DESC, id DESC", Tuple.class)
                .setParameter(1, value)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> restore((Tuple) row)).toList();
    }

    private Hearing restore(Tuple row) {
        UUID id = row.get(0, UUID.class);
        byte[] sealed = row.get(8, byte[].class);
        if (sealed == null) {
            return hearing(
                    row,
                    row.get(2, String.class),
                    new Words(
                            row.get(3, String.class),
                            read(row.get(4, String.class), STORIES),
                            read(row.get(5, String.class), WISHES)));
        }
        PersonCipher cipher = vault.of(id);
        return hearing(
                row,
                cipher.openOptional(HEARD_FROM_COLUMN, id, row.get(7, byte[].class)),
                read(cipher.open(WORDS_COLUMN, id, sealed), WORDS));
    }

    private static Hearing hearing(Tuple row, @Nullable String heardFrom, Words words) {
        UUID id = row.get(0, UUID.class);
        List<Story> told = IntStream.range(0, words.stories().size())
                .mapToObj(place ->
                        new Story(Hearing.storyAt(id, place), words.stories().get(place)))
                .filter(story -> !story.telling().equals(WITHDRAWN))
                .toList();
        return new Hearing(
                id,
                row.get(6, UUID.class),
                row.get(1, LocalDate.class),
                heardFrom,
                words.note(),
                told,
                words.stories().size() - told.size(),
                words.wishes());
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
