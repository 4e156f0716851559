package org.tsunagari.referral.feedback.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
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
    public Optional<ContactPreference> of(PersonId person) {
        return Optional.ofNullable(database.find(PreferenceEntity.class, person.value()))
                .map(this::open);
    }

    @Override
    public Optional<ContactPreference> latestOf(PersonId person) {
        return database.createQuery(
                        "FROM PreferenceEntity WHERE personId IN ?1 ORDER BY saidAt DESC", PreferenceEntity.class)
                .setParameter(1, aliases.all(person))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::open);
    }

    @Override
    public ContactPreference save(ContactPreference preference, boolean first) {
        PreferenceEntity entity = first
                ? added(preference)
                : Objects.requireNonNull(database.find(
                        PreferenceEntity.class, preference.person().value()));
        entity.channel = preference.channel();
        entity.language = preference.language();
        entity.doNotContact = preference.doNotContact();
        entity.note = vault.of(entity.personId)
                .sealOptional(NOTE, entity.personId, preference.note().orElse(null));
        entity.saidBy = preference.saidBy();
        entity.saidAt = preference.saidAt();
        if (first) {
            database.persist(entity);
        }
        database.flush();
        return open(entity);
    }

    private PreferenceEntity added(ContactPreference preference) {
        PreferenceEntity entity = new PreferenceEntity();
        entity.personId = preference.person().value();
        entity.municipality = municipality.current().orElseThrow();
        return entity;
    }

    /** What an erased person wanted stays in force; only the words are gone. */
    private ContactPreference open(PreferenceEntity entity) {
        return new ContactPreference(
                new PersonId(entity.personId),
                entity.channel,
                entity.language,
                entity.doNotContact,
                vault.find(entity.personId).map(cipher -> cipher.openOptional(NOTE, entity.personId, entity.note)),
                entity.saidBy,
                entity.saidAt,
                entity.version);
    }
}
