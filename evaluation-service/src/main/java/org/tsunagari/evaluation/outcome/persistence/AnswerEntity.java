package org.tsunagari.evaluation.outcome.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to an item as a row. */
@Entity
@Table(name = "outcome_answer")
@IdClass(AnswerEntity.Key.class)
class AnswerEntity {

    @Id
    UUID outcomeId;

    @Id
    String item;

    String municipality;
    int position;

    @Nullable
    Integer score;

    byte @Nullable [] note;

    /** An item is answered once in an assessment. */
    record Key(UUID outcomeId, String item) implements Serializable {}
}
