package org.tsunagari.directory.gap.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.gap.model.Answer;
import org.tsunagari.directory.gap.model.Gap;
import org.tsunagari.directory.gap.model.Missing;
import org.tsunagari.directory.gap.usecase.Gaps;
import org.tsunagari.directory.hearing.model.Hearing.Story;
import org.tsunagari.directory.hearing.model.Hearing.Telling;
import org.tsunagari.directory.hearing.usecase.FurtherStories;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.seal.ClearText;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Counts wishes when asked; answers as rows, their stories sealed with a key of each answer's own. */
@ApplicationScoped
class GapsInPostgres implements Gaps, FurtherStories, ClearText, Forgetful {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String STORY_COLUMN = "resource_gap_answer.story";

    /** How it came to be, as it is sealed. */
    record Words(String text, @Nullable String textEn) {}

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final PersonVault vault;
    private final ObjectMapper json;

    GapsInPostgres(EntityManager database, MunicipalityContext municipality, PersonVault vault, ObjectMapper json) {
        this.database = database;
        this.municipality = municipality;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public List<Gap> count(Optional<String> category, Optional<String> district) {
        List<?> rows = database.createNativeQuery("""
                        SELECT w.category, w.kind, w.district,
                               count(DISTINCT coalesce(usage_person(w.person), w.mark)) FILTER (WHERE e.mark IS NULL),
                               count(DISTINCT coalesce(usage_person(w.person), w.mark)) FILTER (WHERE e.outcome = 'RESOURCE_FOUND')
                        FROM usage_wish w
                        LEFT JOIN usage_wish_end e ON e.municipality = w.municipality AND e.mark = w.mark
                        WHERE w.municipality = :municipality AND usage_counts(w.case_mark)
                          AND (:category = '' OR :category IN (w.category, w.kind))
                          AND (:district = '' OR w.district = :district)
                          AND (e.outcome IS NULL OR e.outcome = 'RESOURCE_FOUND')
                        GROUP BY 1, 2, 3
                        """, Tuple.class)
                .setParameter("municipality", here())
                .setParameter("category", category.orElse(""))
                .setParameter("district", district.orElse(""))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Gap(
                        missing(row, 0),
                        row.get(3, Number.class).intValue(),
                        row.get(4, Number.class).intValue()))
                .toList();
    }

    @Override
    public void add(Answer answer) {
        Telling story = answer.story();
        database.createNativeQuery("""
                        INSERT INTO resource_gap_answer (municipality, id, category, kind, district, resource_id, story_published,
                                                         answered_on)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """)
                .setParameter(1, here())
                .setParameter(2, answer.id())
                .setParameter(3, answer.missing().category().name())
                .setParameter(4, answer.missing().kind())
                .setParameter(5, answer.missing().district())
                .setParameter(6, answer.resource())
                .setParameter(7, story != null && story.published())
                .setParameter(8, answer.on())
                .executeUpdate();
        if (story != null) {
            seal(answer.id(), new Words(story.text(), story.textEn()));
        }
    }

    private void seal(UUID answer, Words story) {
        database.createNativeQuery("""
                        UPDATE resource_gap_answer SET sealed_story = ?1, story = NULL, story_en = NULL
                        WHERE municipality = ?2 AND id = ?3
                        """)
                .setParameter(1, vault.create(answer, here()).seal(STORY_COLUMN, answer, write(story)))
                .setParameter(2, here())
                .setParameter(3, answer)
                .executeUpdate();
    }

    @Override
    public int seal(int limit) {
        List<?> clear = database.createNativeQuery(
                        "SELECT id, story, story_en FROM resource_gap_answer WHERE municipality = ?1 AND story IS NOT NULL",
                        Tuple.class)
                .setParameter(1, here())
                .setMaxResults(limit)
                .getResultList();
        clear.stream()
                .map(Tuple.class::cast)
                .forEach(row ->
                        seal(row.get(0, UUID.class), new Words(row.get(1, String.class), row.get(2, String.class))));
        return clear.size();
    }

    @Override
    public List<Answered> answers(Optional<UUID> before, int limit) {
        List<?> rows = database.createNativeQuery("""
                        SELECT a.category, a.kind, a.district, a.id, a.resource_id, a.story, a.story_en, a.story_published,
                               a.sealed_story, a.answered_on, r.name,
                               EXISTS (SELECT 1 FROM resource_story_withdrawal w WHERE w.municipality = a.municipality AND w.story_id = a.id)
                        FROM resource_gap_answer a
                        JOIN resource r ON r.municipality = a.municipality AND r.id = a.resource_id AND r.status = 'PUBLISHED'
                        WHERE a.municipality = ?1 AND a.id < ?2 ORDER BY a.id DESC
                        """, Tuple.class)
                .setParameter(1, here())
                .setParameter(2, before.orElse(AFTER_ALL))
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Answered(
                        new Answer(
                                row.get(3, UUID.class),
                                missing(row, 0),
                                row.get(4, UUID.class),
                                story(row, row.get(3, UUID.class), 5),
                                row.get(11, Boolean.class),
                                row.get(9, LocalDate.class)),
                        row.get(10, String.class)))
                .toList();
    }

    @Override
    public List<Story> of(UUID resource) {
        List<?> rows = database.createNativeQuery("""
                        SELECT id, story, story_en, story_published, sealed_story FROM resource_gap_answer
                        WHERE municipality = ?1 AND resource_id = ?2 AND (story IS NOT NULL OR sealed_story IS NOT NULL)
                        ORDER BY id DESC
                        """, Tuple.class)
                .setParameter(1, here())
                .setParameter(2, resource)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .flatMap(row -> Optional.ofNullable(story(row, row.get(0, UUID.class), 1))
                        .map(telling -> new Story(row.get(0, UUID.class), telling))
                        .stream())
                .toList();
    }

    /** An answer has a key for its story alone: it is destroyed too, so that no backup tells it either. */
    @Override
    public boolean withdraw(UUID resource, UUID story) {
        boolean told = database.createNativeQuery("""
                        UPDATE resource_gap_answer
                        SET story = NULL, story_en = NULL, sealed_story = NULL, story_published = false
                        WHERE municipality = ?1 AND id = ?2 AND resource_id = ?3
                          AND (story IS NOT NULL OR sealed_story IS NOT NULL)
                        """)
                        .setParameter(1, here())
                        .setParameter(2, story)
                        .setParameter(3, resource)
                        .executeUpdate()
                == 1;
        if (told) {
            vault.destroy(story);
        }
        return told;
    }

    /** That it answered something, and where, is told of nothing that is erased. */
    @Override
    public void forget(ResourceId erased) {
        List<?> ids = database.createNativeQuery(
                        "DELETE FROM resource_gap_answer WHERE municipality = ?1 AND resource_id = ?2 RETURNING id",
                        UUID.class)
                .setParameter(1, here())
                .setParameter(2, erased.value())
                .getResultList();
        ids.forEach(id -> vault.destroy((UUID) id));
    }

    @Override
    public List<Arisen> arisen() {
        List<?> rows = database.createNativeQuery("""
                        SELECT a.category, a.kind, a.district, a.resource_id, r.name
                        FROM resource_gap_answer a
                        JOIN resource r ON r.municipality = a.municipality AND r.id = a.resource_id AND r.status = 'PUBLISHED'
                        WHERE a.municipality = ?1
                        GROUP BY 1, 2, 3, 4, 5 ORDER BY max(a.answered_on) DESC, r.name, a.resource_id
                        """, Tuple.class)
                .setParameter(1, here())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Arisen(missing(row, 0), row.get(3, UUID.class), row.get(4, String.class)))
                .toList();
    }

    private static Missing missing(Tuple row, int first) {
        return new Missing(
                ConnectionCategory.valueOf(row.get(first, String.class)),
                row.get(first + 1, String.class),
                row.get(first + 2, String.class));
    }

    private @Nullable Telling story(Tuple row, UUID answer, int first) {
        byte[] sealed = row.get(first + 3, byte[].class);
        String text = row.get(first, String.class);
        boolean published = row.get(first + 2, Boolean.class);
        if (sealed != null) {
            Words words = read(vault.of(answer).open(STORY_COLUMN, answer, sealed));
            return new Telling(words.text(), words.textEn(), published);
        }
        return text == null ? null : new Telling(text, row.get(first + 1, String.class), published);
    }

    private Words read(String text) {
        try {
            return json.readValue(text, Words.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a story cannot be read", broken);
        }
    }

    private String write(Words story) {
        try {
            return json.writeValueAsString(story);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a story cannot be written", impossible);
        }
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
