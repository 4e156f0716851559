package org.tsunagari.directory.exchange.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.RowProblem;
import org.tsunagari.directory.exchange.usecase.LikelySame;
import org.tsunagari.directory.exchange.usecase.RowOutcome;
import org.tsunagari.directory.exchange.usecase.RowOutcome.Effect;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** What became of each row, as rows. */
@ApplicationScoped
class OutcomesInPostgres {

    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<List<LikelySame>> LIKELY_SAME = new TypeReference<>() {};

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final JsonColumns columns;

    OutcomesInPostgres(EntityManager database, MunicipalityContext municipality, JsonColumns columns) {
        this.database = database;
        this.municipality = municipality;
        this.columns = columns;
    }

    /** In one statement. */
    void add(UUID importId, List<RowOutcome> outcomes) {
        if (!outcomes.isEmpty()) {
            List<Written> written = outcomes.stream()
                    .map(outcome -> new Written(
                            outcome.number(),
                            outcome.externalId(),
                            outcome.resource() == null
                                    ? null
                                    : outcome.resource().toString(),
                            outcome.effect(),
                            outcome.problems(),
                            outcome.likelySame()))
                    .toList();
            database.createNativeQuery("""
                            INSERT INTO resource_import_row
                                (municipality, import_id, line, external_id, resource_id, effect, problems, likely_same)
                            SELECT ?1, ?2, r.line, r."externalId", r.resource, r.effect, r.problems, r."likelySame"
                            FROM jsonb_to_recordset(CAST(?3 AS jsonb))
                                AS r(line bigint, "externalId" text, resource uuid, effect text, problems jsonb,
                                    "likelySame" jsonb)
                            """)
                    .setParameter(1, municipality.current().orElseThrow())
                    .setParameter(2, importId)
                    .setParameter(3, columns.write(written))
                    .executeUpdate();
        }
    }

    /** As {@code jsonb_to_recordset} takes it apart. */
    private record Written(
            long line,
            String externalId,
            @Nullable String resource,
            Effect effect,
            List<RowProblem> problems,
            List<LikelySame> likelySame) {}

    List<RowOutcome> of(UUID importId, Optional<Effect> effect, boolean withProblems, long after, int limit) {
        Query query = database.createNativeQuery(
                        "SELECT line, external_id, resource_id, effect, CAST(problems AS text), CAST(likely_same AS text) FROM resource_import_row"
                                + " WHERE municipality = ?1 AND import_id = ?2 AND line > ?3"
                                + (effect.isPresent() ? " AND effect = ?4" : "")
                                + (withProblems ? " AND problems <> '[]'" : "")
                                + " ORDER BY line",
                        Tuple.class)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, importId)
                .setParameter(3, after);
        effect.ifPresent(wanted -> query.setParameter(4, wanted.name()));
        List<?> rows = query.setMaxResults(limit).getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new RowOutcome(
                        row.get(0, Number.class).longValue(),
                        row.get(1, String.class),
                        row.get(2, UUID.class),
                        Effect.valueOf(row.get(3, String.class)),
                        columns.read(row.get(4, String.class), PROBLEMS),
                        columns.read(row.get(5, String.class), LIKELY_SAME)))
                .toList();
    }
}
