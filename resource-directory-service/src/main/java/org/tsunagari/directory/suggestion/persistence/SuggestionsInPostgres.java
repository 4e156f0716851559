package org.tsunagari.directory.suggestion.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.suggestion.model.DeclineReason;
import org.tsunagari.directory.suggestion.model.Suggestion;
import org.tsunagari.directory.suggestion.model.Suggestion.Decision;
import org.tsunagari.directory.suggestion.model.Suggestion.Words;
import org.tsunagari.directory.suggestion.model.SuggestionKind;
import org.tsunagari.directory.suggestion.model.SuggestionState;
import org.tsunagari.directory.suggestion.model.Suggestions;
import org.tsunagari.kit.crypto.BlindIndex;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Suggestions as rows. The words are sealed with a key for each suggestion, which is destroyed with it; of the account a
 * fingerprint is kept, so that it finds its own.
 */
@ApplicationScoped
class SuggestionsInPostgres implements Suggestions, Forgetful {

    private static final String WORDS = "resource_suggestion.words";
    private static final String FIELDS = "fields";
    private static final String FURTHER_WORDS = "resource_suggestion.further_words";
    private static final String ANSWER = "resource_suggestion.answer";

    /** What can be said since 2026-11-30; the release before refuses words that have a member that it does not know. */
    private static final List<String> FURTHER = List.of("type", "application");

    private static final String COLUMNS =
            "SELECT s.id, s.kind, s.resource_id, s.words, s.made_at, s.state, s.decided_at, s.reason, s.answer, s.version, s.further_words FROM resource_suggestion s";

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final PersonVault vault;
    private final BlindIndex index;
    private final ObjectMapper json;

    SuggestionsInPostgres(
            EntityManager database,
            MunicipalityContext municipality,
            PersonVault vault,
            BlindIndex index,
            ObjectMapper json) {
        this.database = database;
        this.municipality = municipality;
        this.vault = vault;
        this.index = index;
        this.json = json;
    }

    @Override
    public int madeSince(String account, Instant since) {
        byte[] mark = mark(account);
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, HexFormat.of().formatHex(mark))
                .getSingleResult();
        return ((Number) database.createNativeQuery(
                                "SELECT count(*) FROM resource_suggestion WHERE municipality = ?1 AND account_mark = ?2 AND made_at > ?3")
                        .setParameter(1, here())
                        .setParameter(2, mark)
                        .setParameter(3, since.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .intValue();
    }

    @Override
    public void add(String account, Suggestion suggestion) {
        PersonCipher cipher = vault.create(suggestion.id(), here());
        ObjectNode words = json.valueToTree(suggestion.words());
        ObjectNode further = takeFurther(words);
        database.createNativeQuery("""
                        INSERT INTO resource_suggestion (municipality, id, account_mark, kind, resource_id, words, made_at, state, version, further_words)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        """)
                .setParameter(1, here())
                .setParameter(2, suggestion.id())
                .setParameter(3, mark(account))
                .setParameter(4, suggestion.kind().name())
                .setParameter(5, suggestion.resource())
                .setParameter(6, cipher.seal(WORDS, suggestion.id(), words.toString()))
                .setParameter(7, suggestion.madeAt().atOffset(ZoneOffset.UTC))
                .setParameter(8, suggestion.state().name())
                .setParameter(9, suggestion.version())
                .setParameter(10, cipher.seal(FURTHER_WORDS, suggestion.id(), further.toString()))
                .executeUpdate();
        database.createNativeQuery("INSERT INTO retention_state (tenant) VALUES (?1) ON CONFLICT DO NOTHING")
                .setParameter(1, here())
                .executeUpdate();
    }

    @Override
    public Optional<Suggestion> find(UUID id) {
        return one(id, "");
    }

    @Override
    public Optional<Suggestion> findForChange(UUID id) {
        return one(id, " FOR UPDATE");
    }

    private Optional<Suggestion> one(UUID id, String lock) {
        List<?> rows = database.createNativeQuery(
                        COLUMNS + " WHERE s.municipality = ?1 AND s.id = ?2" + lock, Tuple.class)
                .setParameter(1, here())
                .setParameter(2, id)
                .getResultList();
        return rows.stream().map(row -> restore((Tuple) row)).findFirst();
    }

    @Override
    public boolean isFrom(String account, UUID id) {
        return !database.createNativeQuery(
                        "SELECT 1 FROM resource_suggestion WHERE municipality = ?1 AND id = ?2 AND account_mark = ?3")
                .setParameter(1, here())
                .setParameter(2, id)
                .setParameter(3, mark(account))
                .getResultList()
                .isEmpty();
    }

    @Override
    public void decide(Suggestion decided) {
        Decision why = decided.decision();
        String answer = why == null ? null : why.answer();
        database.createNativeQuery("""
                        UPDATE resource_suggestion
                        SET state = ?3, resource_id = ?4, decided_at = ?5, reason = nullif(?6, ''), answer = ?7, version = ?8
                        WHERE municipality = ?1 AND id = ?2
                        """)
                .setParameter(1, here())
                .setParameter(2, decided.id())
                .setParameter(3, decided.state().name())
                .setParameter(4, decided.resource())
                .setParameter(5, why == null ? null : why.at().atOffset(ZoneOffset.UTC))
                .setParameter(
                        6,
                        why == null || why.reason() == null ? "" : why.reason().name())
                .setParameter(7, answer == null ? null : vault.of(decided.id()).seal(ANSWER, decided.id(), answer))
                .setParameter(8, decided.version())
                .executeUpdate();
    }

    @Override
    public List<Suggestion> list(Wanted wanted, Optional<UUID> after, int limit) {
        StringBuilder sql = new StringBuilder(COLUMNS + " WHERE s.municipality = :municipality AND s.id > :after");
        wanted.account().ifPresent(account -> sql.append(" AND s.account_mark = :account"));
        wanted.state().ifPresent(state -> sql.append(" AND s.state = :state"));
        wanted.kind().ifPresent(kind -> sql.append(" AND s.kind = :kind"));
        wanted.resource().ifPresent(resource -> sql.append(" AND s.resource_id = :resource"));
        Query query = database.createNativeQuery(sql.append(" ORDER BY s.id").toString(), Tuple.class)
                .setParameter("municipality", here())
                .setParameter("after", after.orElse(new UUID(0, 0)));
        wanted.account().ifPresent(account -> query.setParameter("account", mark(account)));
        wanted.state().ifPresent(state -> query.setParameter("state", state.name()));
        wanted.kind().ifPresent(kind -> query.setParameter("kind", kind.name()));
        wanted.resource().ifPresent(resource -> query.setParameter("resource", resource));
        List<?> rows = query.setMaxResults(limit).getResultList();
        return rows.stream().map(row -> restore((Tuple) row)).toList();
    }

    @Override
    public int forgetDecidedBefore(Instant time) {
        return forgetWhere("decided_at < ?2", time.atOffset(ZoneOffset.UTC));
    }

    /** Decided or not: what it says, it says of the resource. */
    @Override
    public void forget(ResourceId erased) {
        forgetWhere("resource_id = ?2", erased.value());
    }

    private int forgetWhere(String condition, Object value) {
        List<?> ids = database.createNativeQuery(
                        "DELETE FROM resource_suggestion WHERE municipality = ?1 AND " + condition + " RETURNING id",
                        UUID.class)
                .setParameter(1, here())
                .setParameter(2, value)
                .getResultList();
        ids.forEach(id -> vault.destroy((UUID) id));
        return ids.size();
    }

    private Suggestion restore(Tuple row) {
        UUID id = row.get(0, UUID.class);
        PersonCipher cipher = vault.of(id);
        byte[] answer = row.get(8, byte[].class);
        String reason = row.get(7, String.class);
        Instant decidedAt = row.get(6, Instant.class);
        return new Suggestion(
                id,
                SuggestionKind.valueOf(row.get(1, String.class)),
                row.get(2, UUID.class),
                read(
                        cipher.open(WORDS, id, row.get(3, byte[].class)),
                        cipher.openOptional(FURTHER_WORDS, id, row.get(10, byte[].class))),
                row.get(4, Instant.class),
                SuggestionState.valueOf(row.get(5, String.class)),
                decidedAt == null
                        ? null
                        : new Decision(
                                decidedAt,
                                reason == null ? null : DeclineReason.valueOf(reason),
                                opened(cipher, id, answer)),
                row.get(9, Number.class).longValue());
    }

    private static @Nullable String opened(PersonCipher cipher, UUID id, byte @Nullable [] answer) {
        return answer == null ? null : cipher.open(ANSWER, id, answer);
    }

    /** What the release before does not know of the fields, taken out of them. */
    private ObjectNode takeFurther(ObjectNode words) {
        ObjectNode further = json.createObjectNode();
        if (words.get(FIELDS) instanceof ObjectNode fields) {
            FURTHER.forEach(member -> further.set(member, fields.remove(member)));
        }
        return further;
    }

    /**
     * @param further null of what the release before has written
     */
    private Words read(String text, @Nullable String further) {
        try {
            JsonNode words = json.readTree(text);
            if (further != null && words.get(FIELDS) instanceof ObjectNode fields) {
                fields.setAll((ObjectNode) json.readTree(further));
            }
            return json.treeToValue(words, Words.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a suggestion cannot be read", broken);
        }
    }

    private byte[] mark(String account) {
        return index.of(here(), "suggestion.account", account);
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
