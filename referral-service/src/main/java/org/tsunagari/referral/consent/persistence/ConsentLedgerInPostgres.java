package org.tsunagari.referral.consent.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.consent.model.ConsentScope;
import org.tsunagari.referral.identifier.model.PersonId;

@ApplicationScoped
class ConsentLedgerInPostgres implements ConsentLedger {

    private static final TypeReference<List<ConsentScope.Line>> LINES = new TypeReference<>() {};

    private final EntityManager database;
    private final PersonVault vault;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final Clock clock;
    private final PersonAliases aliases;

    ConsentLedgerInPostgres(
            EntityManager database,
            PersonVault vault,
            CurrentActor actor,
            ObjectMapper json,
            Clock clock,
            PersonAliases aliases) {
        this.database = database;
        this.vault = vault;
        this.actor = actor;
        this.json = json;
        this.clock = clock;
        this.aliases = aliases;
    }

    @Override
    public Optional<Consent> latest(PersonId person) {
        return last(person).flatMap(this::consent);
    }

    @Override
    public Optional<Consent.Withdrawn> end(PersonId person) {
        return last(person).filter(entity -> entity.withdrawal).map(ConsentMapping::wordless);
    }

    private Optional<ConsentEntity> last(PersonId person) {
        return database.createQuery("FROM ConsentEntity WHERE personId = ?1 ORDER BY version DESC", ConsentEntity.class)
                .setParameter(1, person.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Instant> takenBackAt(PersonId person) {
        return Optional.ofNullable(database.createQuery(
                        "SELECT max(validFrom) FROM ConsentEntity WHERE withdrawal AND personId IN ?1", Instant.class)
                .setParameter(1, aliases.all(person))
                .getSingleResult());
    }

    @Override
    public Optional<Consent> at(PersonId person, long version) {
        return database.createQuery("FROM ConsentEntity WHERE personId = ?1 AND version = ?2", ConsentEntity.class)
                .setParameter(1, person.value())
                .setParameter(2, version)
                .getResultStream()
                .findFirst()
                .flatMap(this::consent);
    }

    @Override
    public List<Consent> history(PersonId person, Optional<Place> after, int atMost) {
        String behind = after.isPresent()
                ? " AND (recordedAt < :at OR (recordedAt = :at AND (version < :version OR (version = :version AND id < :id))))"
                : "";
        TypedQuery<ConsentEntity> query = database.createQuery(
                        "FROM ConsentEntity WHERE personId IN :records" + behind
                                + " ORDER BY recordedAt DESC, version DESC, id DESC",
                        ConsentEntity.class)
                .setParameter("records", aliases.all(person))
                .setMaxResults(atMost);
        after.ifPresent(place -> query.setParameter("at", place.recordedAt())
                .setParameter("version", place.version())
                .setParameter("id", place.id()));
        return query.getResultStream()
                .flatMap(entity -> consent(entity).stream())
                .toList();
    }

    @Override
    public Optional<Consent> find(UUID id) {
        return Optional.ofNullable(database.find(ConsentEntity.class, id)).flatMap(this::consent);
    }

    @Override
    public long lock(PersonId person) {
        // whoever only refers to the person goes on: the seeker of duplicates refers to two, and would wait in a circle
        List<?> row = database.createNativeQuery("SELECT consent_version FROM person WHERE id = ?1 FOR NO KEY UPDATE")
                .setParameter(1, person.value())
                .getResultList();
        return ((Number) row.getFirst()).longValue();
    }

    @Override
    public void append(Consent version) {
        ConsentEntity entity = new ConsentEntity();
        entity.id = version.id();
        entity.personId = version.person().value();
        entity.municipality = actor.get().municipality();
        entity.version = version.version();
        entity.recordedAt = version.recordedAt();
        entity.recordedBy = version.recordedBy();
        PersonCipher cipher = vault.of(entity.personId);
        switch (version) {
            case Consent.Granted granted ->
                ConsentMapping.write(granted, write(granted.scope().lines()), entity, cipher);
            case Consent.Withdrawn withdrawn -> ConsentMapping.write(withdrawn, entity, cipher);
        }
        database.persist(entity);
        if (entity.validUntil != null) {
            database.flush();
            remember(entity, entity.validUntil);
        }
        database.createNativeQuery("UPDATE person SET consent_version = ?2 WHERE id = ?1")
                .setParameter(1, entity.personId)
                .setParameter(2, entity.version)
                .executeUpdate();
    }

    @Override
    public boolean markEnded(UUID id) {
        return database.createNativeQuery(
                                "UPDATE consent_expiry SET handled_at = ?2 WHERE consent_id = ?1 AND handled_at IS NULL")
                        .setParameter(1, id)
                        .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private void remember(ConsentEntity entity, Instant end) {
        database.createNativeQuery(
                        "INSERT INTO consent_expiry (consent_id, municipality, person_id, version, due_at) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, entity.id)
                .setParameter(2, entity.municipality)
                .setParameter(3, entity.personId)
                .setParameter(4, entity.version)
                .setParameter(5, end.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Empty when the person is erased: a consent without its evidence grants nothing. */
    private Optional<Consent> consent(ConsentEntity entity) {
        return vault.find(entity.personId).map(cipher -> ConsentMapping.read(entity, read(entity.grants), cipher));
    }

    private String write(List<ConsentScope.Line> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("scope cannot be written", impossible);
        }
    }

    private List<ConsentScope.Line> read(String grants) {
        try {
            return json.readValue(grants, LINES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("scope cannot be read", impossible);
        }
    }
}
