package org.tsunagari.referral.consent.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.consent.model.ConsentScope;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.identifier.model.PersonId;

@ApplicationScoped
class ConsentLedgerInPostgres implements ConsentLedger {

    private static final TypeReference<List<ConsentScope.Line>> LINES = new TypeReference<>() {};
    private static final String WITNESS = "consent.witness";
    private static final String GUARDIAN = "consent.guardian";

    private final EntityManager database;
    private final PersonVault vault;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final PersonAliases aliases;

    ConsentLedgerInPostgres(
            EntityManager database, PersonVault vault, CurrentActor actor, ObjectMapper json, PersonAliases aliases) {
        this.database = database;
        this.vault = vault;
        this.actor = actor;
        this.json = json;
        this.aliases = aliases;
    }

    @Override
    public Optional<Consent> latest(PersonId person) {
        return entities(person).stream().findFirst().flatMap(this::consent);
    }

    @Override
    public List<Consent> history(PersonId person) {
        return database.createQuery(
                        "FROM ConsentEntity WHERE personId IN ?1 ORDER BY recordedAt DESC, version DESC",
                        ConsentEntity.class)
                .setParameter(1, aliases.all(person))
                .getResultStream()
                .flatMap(entity -> consent(entity).stream())
                .toList();
    }

    private List<ConsentEntity> entities(PersonId person) {
        return database.createQuery("FROM ConsentEntity WHERE personId = ?1 ORDER BY version DESC", ConsentEntity.class)
                .setParameter(1, person.value())
                .getResultList();
    }

    @Override
    public Optional<Consent> find(UUID id) {
        return Optional.ofNullable(database.find(ConsentEntity.class, id)).flatMap(this::consent);
    }

    @Override
    public long lock(PersonId person) {
        List<?> row = database.createNativeQuery("SELECT consent_version FROM person WHERE id = ?1 FOR UPDATE")
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
        switch (version) {
            case Consent.Granted granted -> fill(entity, granted);
            case Consent.Withdrawn withdrawn -> {
                entity.withdrawal = true;
                entity.grants = "[]";
                entity.validFrom = withdrawn.recordedAt();
            }
        }
        database.persist(entity);
        database.createNativeQuery("UPDATE person SET consent_version = ?2 WHERE id = ?1")
                .setParameter(1, entity.personId)
                .setParameter(2, entity.version)
                .executeUpdate();
    }

    private void fill(ConsentEntity entity, Consent.Granted granted) {
        GivenConsent given = granted.given();
        PersonCipher cipher = vault.of(entity.personId);
        entity.form = given.form();
        entity.givenOn = given.givenOn();
        entity.witness = cipher.sealOptional(WITNESS, entity.id, given.witness().orElse(null));
        entity.guardian =
                cipher.sealOptional(GUARDIAN, entity.id, given.guardian().orElse(null));
        entity.sourceMayBeTold = given.sourceMayBeTold();
        entity.grants = write(granted.scope().lines());
        entity.validFrom = granted.validFrom();
        entity.validUntil = granted.validUntil().orElse(null);
    }

    /** Empty when the person is erased: a consent without its evidence grants nothing. */
    private Optional<Consent> consent(ConsentEntity entity) {
        return vault.find(entity.personId).map(cipher -> consent(entity, cipher));
    }

    private Consent consent(ConsentEntity entity, PersonCipher cipher) {
        PersonId person = new PersonId(entity.personId);
        if (entity.withdrawal) {
            return new Consent.Withdrawn(entity.id, person, entity.version, entity.recordedAt, entity.recordedBy);
        }
        return new Consent.Granted(
                entity.id,
                person,
                entity.version,
                new GivenConsent(
                        Objects.requireNonNull(entity.form),
                        Objects.requireNonNull(entity.givenOn),
                        Optional.ofNullable(cipher.openOptional(WITNESS, entity.id, entity.witness)),
                        Optional.ofNullable(cipher.openOptional(GUARDIAN, entity.id, entity.guardian)),
                        entity.sourceMayBeTold),
                new ConsentScope(read(entity.grants)),
                entity.validFrom,
                Optional.ofNullable(entity.validUntil),
                entity.recordedAt,
                entity.recordedBy);
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
