package org.tsunagari.evaluation.outcome.persistence;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.fact.model.PersonId;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.outcome.model.Answer;
import org.tsunagari.evaluation.outcome.model.Assessment;
import org.tsunagari.evaluation.outcome.model.History;
import org.tsunagari.evaluation.outcome.model.Outcome;
import org.tsunagari.evaluation.outcome.model.OutcomeId;
import org.tsunagari.evaluation.outcome.model.OutcomeRefused;
import org.tsunagari.evaluation.outcome.model.Outcomes;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonErased;
import org.tsunagari.kit.crypto.PersonVault;

/** Outcomes as rows; notes are sealed for their person, outcome and item. */
@ApplicationScoped
class OutcomesInPostgres implements Outcomes {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String IN_ORDER = "FROM OutcomeEntity WHERE caseId = ?1 AND id > ?2 ORDER BY id";

    private final EntityManager database;
    private final PersonVault vault;

    OutcomesInPostgres(EntityManager database, PersonVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public void add(Outcome outcome) {
        PersonCipher cipher = cipherFor(outcome);
        outcome.corrects()
                .ifPresent(replaced -> database.createQuery("UPDATE OutcomeEntity SET correctedBy = ?1 WHERE id = ?2")
                        .setParameter(1, outcome.id().value())
                        .setParameter(2, replaced.value())
                        .executeUpdate());
        database.persist(row(outcome));
        List<Answer> answers = outcome.assessment().answers();
        for (int i = 0; i < answers.size(); i++) {
            database.persist(row(outcome, i + 1, answers.get(i), cipher));
        }
        database.flush();
    }

    @Override
    public Optional<Outcome> find(OutcomeId id) {
        List<OutcomeEntity> found = database.createQuery("FROM OutcomeEntity WHERE id = ?1", OutcomeEntity.class)
                .setParameter(1, id.value())
                .getResultList();
        return restore(found, true).stream().findFirst();
    }

    @Override
    public History historyOf(CaseId id) {
        List<OutcomeEntity> rows = database.createQuery(IN_ORDER, OutcomeEntity.class)
                .setParameter(1, id.value())
                .setParameter(2, BEFORE_ALL)
                .getResultList();
        return new History(restore(rows, false));
    }

    @Override
    public List<Outcome> of(CaseId id, Optional<OutcomeId> after, int limit) {
        List<OutcomeEntity> rows = database.createQuery(IN_ORDER, OutcomeEntity.class)
                .setParameter(1, id.value())
                .setParameter(2, after.map(OutcomeId::value).orElse(BEFORE_ALL))
                .setMaxResults(limit)
                .getResultList();
        return restore(rows, true);
    }

    /** Also where nothing is noted: about an erased person nothing at all is recorded. */
    private PersonCipher cipherFor(Outcome outcome) {
        try {
            return vault.ensure(outcome.person().value(), outcome.municipality());
        } catch (PersonErased erased) {
            throw new OutcomeRefused(OutcomeRefused.Reason.PERSON_IS_ERASED);
        }
    }

    private List<Outcome> restore(List<OutcomeEntity> rows, boolean withNotes) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<AnswerEntity>> answers = database
                .createQuery("FROM AnswerEntity WHERE outcomeId IN ?1 ORDER BY position", AnswerEntity.class)
                .setParameter(1, rows.stream().map(row -> row.id).toList())
                .getResultList()
                .stream()
                .collect(groupingBy(answer -> answer.outcomeId));
        Map<UUID, Optional<PersonCipher>> ciphers = new HashMap<>();
        return rows.stream()
                .map(row -> {
                    Optional<PersonCipher> cipher =
                            withNotes ? ciphers.computeIfAbsent(row.personId, vault::find) : Optional.empty();
                    return restore(row, answers.getOrDefault(row.id, List.of()), cipher);
                })
                .toList();
    }

    private static OutcomeEntity row(Outcome outcome) {
        Assessment assessment = outcome.assessment();
        OutcomeEntity row = new OutcomeEntity();
        row.id = outcome.id().value();
        row.municipality = outcome.municipality();
        row.caseId = outcome.caseId().value();
        row.personId = outcome.person().value();
        row.instrument = assessment.instrument().instrument();
        row.instrumentVersion = assessment.instrument().version();
        row.point = assessment.point();
        row.recordedOn = assessment.recordedOn();
        row.selfRatedHealth = assessment.selfRatedHealth().orElse(null);
        row.corrects = outcome.corrects().map(OutcomeId::value).orElse(null);
        return row;
    }

    private static AnswerEntity row(Outcome outcome, int position, Answer answer, PersonCipher cipher) {
        AnswerEntity row = new AnswerEntity();
        row.outcomeId = outcome.id().value();
        row.item = answer.item();
        row.municipality = outcome.municipality();
        row.position = position;
        row.score = answer.score().orElse(null);
        row.note = cipher.sealOptional(
                place(answer.item()), row.outcomeId, answer.note().orElse(null));
        return row;
    }

    private static Outcome restore(OutcomeEntity row, List<AnswerEntity> answers, Optional<PersonCipher> cipher) {
        return new Outcome(
                new OutcomeId(row.id),
                new CaseId(row.caseId),
                new PersonId(row.personId),
                row.municipality,
                new Assessment(
                        new InstrumentVersion(row.instrument, row.instrumentVersion),
                        row.point,
                        row.recordedOn,
                        Optional.ofNullable(row.selfRatedHealth),
                        answers.stream().map(answer -> restore(answer, cipher)).toList()),
                Optional.ofNullable(row.corrects).map(OutcomeId::new),
                Optional.ofNullable(row.correctedBy).map(OutcomeId::new));
    }

    /** Without the key the note is noise, and reads as if nothing had been noted. */
    private static Answer restore(AnswerEntity row, Optional<PersonCipher> cipher) {
        return new Answer(
                row.item, Optional.ofNullable(row.score), cipher.flatMap(key -> Optional.ofNullable(open(row, key))));
    }

    private static @Nullable String open(AnswerEntity row, PersonCipher cipher) {
        return cipher.openOptional(place(row.item), row.outcomeId, row.note);
    }

    /** The item belongs to the place: a note moved to another answer of the same assessment does not open either. */
    private static String place(String item) {
        return "outcome_answer.note/" + item;
    }
}
