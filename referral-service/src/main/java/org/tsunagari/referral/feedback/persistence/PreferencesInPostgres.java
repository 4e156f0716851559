package org.tsunagari.referral.feedback.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.feedback.model.ContactPreference;
import org.tsunagari.referral.feedback.model.ContactPreferences;
import org.tsunagari.referral.identifier.model.PersonId;

@ApplicationScoped
class PreferencesInPostgres implements ContactPreferences {

    private static final String NOTE = "contact_preference.note";

    private final EntityManager database;
    private final PersonVault vault;
    private final MunicipalityContext municipality;
    private final PersonAliases aliases;

    PreferencesInPostgres(
            EntityManager database, PersonVault vault, MunicipalityContext municipality, PersonAliases aliases) {
        this.database = database;
        this.vault = vault;
        this.municipality = municipality;
        this.aliases = aliases;
    }

    @Override
    public Optional<ContactPreference> latestOf(PersonId person) {
        List<PreferenceEntity> said = database.createQuery(
                        "FROM PreferenceEntity WHERE personId IN ?1 ORDER BY saidAt DESC", PreferenceEntity.class)
                .setParameter(1, aliases.all(person))
                .getResultList();
        return said.stream().findFirst().map(latest -> open(latest, version(said)));
    }

    /** Each row counts from 0: two records have together been spoken about once more than their versions say. */
    private static long version(List<PreferenceEntity> said) {
        return said.stream().mapToLong(entity -> entity.version + 1).sum() - 1;
    }

    @Override
    public void lock(PersonId person) {
        database.createNativeQuery("SELECT id FROM person WHERE id = ?1 FOR NO KEY UPDATE", UUID.class)
                .setParameter(1, person.value())
                .getResultList();
    }

    @Override
    public ContactPreference save(ContactPreference preference) {
        PreferenceEntity known =
                database.find(PreferenceEntity.class, preference.person().value());
        PreferenceEntity entity = known == null ? added(preference) : known;
        entity.channel = preference.channel();
        entity.language = preference.language();
        entity.doNotContact = preference.doNotContact();
        entity.note = vault.of(entity.personId)
                .sealOptional(NOTE, entity.personId, preference.note().orElse(null));
        entity.saidBy = preference.saidBy();
        entity.saidAt = preference.saidAt();
        if (known == null) {
            database.persist(entity);
        }
        database.flush();
        return latestOf(preference.person()).orElseThrow();
    }

    private PreferenceEntity added(ContactPreference preference) {
        PreferenceEntity entity = new PreferenceEntity();
        entity.personId = preference.person().value();
        entity.municipality = municipality.current().orElseThrow();
        return entity;
    }

    /** What an erased person wanted stays in force; only the words are gone. */
    private ContactPreference open(PreferenceEntity entity, long version) {
        return new ContactPreference(
                new PersonId(entity.personId),
                entity.channel,
                entity.language,
                entity.doNotContact,
                vault.find(entity.personId).map(cipher -> cipher.openOptional(NOTE, entity.personId, entity.note)),
                entity.saidBy,
                entity.saidAt,
                version);
    }
}
