package org.tsunagari.casework.unmetneed.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.casefile.model.Municipality;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.casework.unmetneed.model.Missing;
import org.tsunagari.casework.unmetneed.model.Outcome;
import org.tsunagari.casework.unmetneed.model.UnmetNeed;
import org.tsunagari.casework.unmetneed.model.UnmetNeed.Closing;
import org.tsunagari.casework.unmetneed.model.UnmetNeedId;
import org.tsunagari.casework.unmetneed.model.UnmetNeeds;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonErased;
import org.tsunagari.kit.crypto.PersonVault;

/** Keeps unmet needs in PostgreSQL, the wish sealed with the person's key. */
@ApplicationScoped
class UnmetNeedsInPostgres implements UnmetNeeds {

    private static final String WISH = "case_unmet_need.wish";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager database;
    private final PersonVault vault;

    UnmetNeedsInPostgres(EntityManager database, PersonVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public void add(UnmetNeed recorded) {
        Missing missing = recorded.missing();
        UnmetNeedEntity row = new UnmetNeedEntity();
        row.id = recorded.id().value();
        row.caseId = recorded.caseId().value();
        row.personId = recorded.person().value();
        row.municipality = recorded.municipality().code();
        row.category = missing.category();
        row.kind = missing.kind().map(ConnectionKind::code).orElse(null);
        row.district = missing.district().orElse(null);
        row.wish = missing.wish().map(words -> seal(recorded, words)).orElse(null);
        row.recordedOn = recorded.recordedOn();
        database.persist(row);
        database.flush();
    }

    @Override
    public void close(UnmetNeed closed) {
        Closing why = closed.closing().orElseThrow();
        UnmetNeedEntity row =
                database.getReference(UnmetNeedEntity.class, closed.id().value());
        row.outcome = why.outcome();
        row.resourceId = why.resource().map(ResourceId::value).orElse(null);
        row.closedOn = why.on();
        database.flush();
    }

    @Override
    public Optional<UnmetNeed> find(CaseId file, UnmetNeedId id) {
        return restore(database.createQuery("FROM UnmetNeedEntity WHERE caseId = ?1 AND id = ?2", UnmetNeedEntity.class)
                        .setParameter(1, file.value())
                        .setParameter(2, id.value())
                        .getResultList())
                .stream()
                .findFirst();
    }

    @Override
    public List<UnmetNeed> of(CaseId file, Optional<UnmetNeedId> after, int limit) {
        return restore(database.createQuery(
                        "FROM UnmetNeedEntity WHERE caseId = ?1 AND id > ?2 ORDER BY id", UnmetNeedEntity.class)
                .setParameter(1, file.value())
                .setParameter(2, after.map(UnmetNeedId::value).orElse(BEFORE_ALL))
                .setMaxResults(limit)
                .getResultList());
    }

    private byte[] seal(UnmetNeed recorded, FreeText words) {
        try {
            return vault.ensure(
                            recorded.person().value(), recorded.municipality().code())
                    .seal(WISH, recorded.id().value(), words.value());
        } catch (PersonErased erased) {
            throw new CaseRefused(CaseRefused.Reason.PERSON_IS_ERASED);
        }
    }

    /** All rows are of one person, whose key is fetched once, and only if there is something to open. */
    private List<UnmetNeed> restore(List<UnmetNeedEntity> rows) {
        Optional<PersonCipher> cipher =
                rows.stream().filter(row -> row.wish != null).findFirst().flatMap(row -> vault.find(row.personId));
        return rows.stream().map(row -> restore(row, cipher)).toList();
    }

    private static UnmetNeed restore(UnmetNeedEntity row, Optional<PersonCipher> cipher) {
        Optional<FreeText> wish = cipher.flatMap(
                key -> Optional.ofNullable(row.wish).map(words -> new FreeText(key.open(WISH, row.id, words))));
        Outcome outcome = row.outcome;
        return new UnmetNeed(
                new UnmetNeedId(row.id),
                new CaseId(row.caseId),
                new PersonId(row.personId),
                new Municipality(row.municipality),
                new Missing(
                        row.category,
                        Optional.ofNullable(row.kind).map(ConnectionKinds::get),
                        Optional.ofNullable(row.district),
                        wish),
                row.recordedOn,
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Closing(
                                outcome,
                                Optional.ofNullable(row.resourceId).map(ResourceId::new),
                                Objects.requireNonNull(row.closedOn))));
    }
}
