package org.tsunagari.referral.disclosure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.Disclosures;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.disclosure.DisclosureView;
import org.tsunagari.referral.identifier.model.PersonId;

/** Who saw or received what about a person, when, for what and on which basis. Append-only. */
@ApplicationScoped
public class DisclosureLedger implements Disclosures {

    private final EntityManager database;
    private final CurrentActor actor;
    private final Clock clock;
    private final PersonAliases aliases;

    DisclosureLedger(EntityManager database, CurrentActor actor, Clock clock, PersonAliases aliases) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
        this.aliases = aliases;
    }

    @Override
    public void add(
            PersonId person, String object, Set<DataCategory> categories, Purpose purpose, Decision.Permit permit) {
        add(person, object, actor.get().organisation().orElse(null), categories, purpose, permit);
    }

    @Override
    public void addSent(
            PersonId person,
            String object,
            UUID recipient,
            Set<DataCategory> categories,
            Purpose purpose,
            Decision.Permit permit) {
        add(person, object, recipient, categories, purpose, permit);
    }

    private void add(
            PersonId person,
            String object,
            @Nullable UUID recipient,
            Set<DataCategory> categories,
            Purpose purpose,
            Decision.Permit permit) {
        DisclosureEntity entity = new DisclosureEntity();
        entity.id = Ids.next();
        entity.municipality = actor.get().municipality();
        entity.personId = person.value();
        entity.disclosedAt = clock.instant();
        entity.organisationId = recipient;
        entity.account = actor.get().account();
        entity.object = object;
        entity.categories = categories.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        entity.purpose = purpose.name();
        entity.basis = permit.basis().name();
        entity.consentVersion =
                permit.consentVersion().isPresent() ? permit.consentVersion().getAsLong() : null;
        database.persist(entity);
    }

    /** The person's lines, latest first; one more than the page. */
    public List<DisclosureView> of(PersonId person, PageRequest page) {
        String after = page.after().isPresent() ? " AND (disclosedAt < ?2 OR (disclosedAt = ?2 AND id < ?3))" : "";
        var query = database.createQuery(
                        "FROM DisclosureEntity WHERE personId IN ?1" + after + " ORDER BY disclosedAt DESC, id DESC",
                        DisclosureEntity.class)
                .setParameter(1, aliases.all(person))
                .setMaxResults(page.limit() + 1);
        page.after().ifPresent(key -> query.setParameter(2, Instant.parse(key.get(0)))
                .setParameter(3, UUID.fromString(key.get(1))));
        return query.getResultStream().map(DisclosureLedger::view).toList();
    }

    public long countOf(PersonId person) {
        return database.createQuery("SELECT count(*) FROM DisclosureEntity WHERE personId = ?1", Long.class)
                .setParameter(1, person.value())
                .getSingleResult();
    }

    private static DisclosureView view(DisclosureEntity entity) {
        return new DisclosureView(
                entity.id,
                entity.disclosedAt,
                entity.organisationId,
                entity.object,
                List.of(entity.categories.split(",")),
                entity.purpose,
                entity.basis,
                entity.consentVersion);
    }
}
