package org.tsunagari.referral.disclosure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.PersonalDataDisclosed;
import org.tsunagari.events.vocabulary.CasePart;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.Disclosures;
import org.tsunagari.referral.access.OpenDoors;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.disclosure.DisclosureFilter;
import org.tsunagari.referral.disclosure.DisclosureView;
import org.tsunagari.referral.disclosure.Manner;
import org.tsunagari.referral.identifier.model.PersonId;

/** Who saw or received what about a person, when, for what and on which basis. Append-only. */
@ApplicationScoped
public class DisclosureLedger implements Disclosures {

    private final EntityManager database;
    private final CurrentActor actor;
    private final OpenDoors doors;
    private final Clock clock;
    private final PersonAliases aliases;

    DisclosureLedger(EntityManager database, CurrentActor actor, OpenDoors doors, Clock clock, PersonAliases aliases) {
        this.database = database;
        this.actor = actor;
        this.doors = doors;
        this.clock = clock;
        this.aliases = aliases;
    }

    @Override
    public void read(PersonId person, String object, Purpose purpose, Decision.Permit permit) {
        Actor receiving = actor.get();
        permit.disclosures().forEach((basis, categories) -> {
            DisclosureEntity entity = entity(person, object, purpose, basis, categories, permit);
            entity.organisationId = receiving.organisation().orElse(null);
            entity.account = receiving.account();
            entity.manner = Manner.READ;
            entity.basisId = doors.citation(basis, person, receiving.account(), entity.disclosedAt)
                    .orElse(null);
            database.persist(entity);
        });
    }

    /** A reading in another service, as that service tells it. */
    public void readElsewhere(PersonalDataDisclosed told) {
        DisclosureEntity entity = new DisclosureEntity();
        entity.id = told.disclosureId();
        entity.municipality = told.municipality();
        entity.personId = told.personId();
        entity.disclosedAt = told.disclosedAt();
        entity.organisationId = told.organisationId();
        entity.account = told.readerId().toString();
        entity.manner = Manner.READ;
        entity.object = pathOf(told.caseId(), told.part());
        entity.categories = told.categories().stream().sorted().collect(Collectors.joining(","));
        entity.purpose = told.purpose();
        entity.basis = told.basis();
        entity.basisId = Arrays.stream(LegalBasis.values())
                .filter(basis -> basis.name().equals(told.basis()))
                .findFirst()
                .flatMap(basis ->
                        doors.citation(basis, new PersonId(told.personId()), entity.account, told.disclosedAt()))
                .orElse(null);
        entity.consentVersion = told.consentVersion();
        database.persist(entity);
    }

    /** The path under which the part of the case is read. */
    private static String pathOf(UUID caseId, CasePart part) {
        String file = "cases/" + caseId;
        return part == CasePart.CASE
                ? file
                : file + "/" + part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void sent(PersonId person, UUID recipient, String object, Purpose purpose, Decision.Permit permit) {
        DisclosureEntity entity = entity(person, object, purpose, permit.basis(), permit.visible(), permit);
        entity.organisationId = recipient;
        entity.account = actor.get().account();
        entity.manner = Manner.SENT;
        database.persist(entity);
    }

    private DisclosureEntity entity(
            PersonId person,
            String object,
            Purpose purpose,
            LegalBasis basis,
            Collection<DataCategory> categories,
            Decision.Permit permit) {
        DisclosureEntity entity = new DisclosureEntity();
        entity.id = Ids.next();
        entity.municipality = actor.get().municipality();
        entity.personId = person.value();
        entity.disclosedAt = clock.instant();
        entity.object = object;
        entity.categories = categories.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        entity.purpose = purpose.name();
        entity.basis = basis.name();
        OptionalLong consent = permit.consentVersion(basis);
        entity.consentVersion = consent.isPresent() ? consent.getAsLong() : null;
        return entity;
    }

    /** The person's lines that fit, latest first; one more than the page. */
    public List<DisclosureView> of(PersonId person, DisclosureFilter filter, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>(Map.of("records", aliases.all(person)));
        StringBuilder where = new StringBuilder("personId IN :records");
        filter.from().ifPresent(from -> {
            where.append(" AND disclosedAt >= :from");
            parameters.put("from", from);
        });
        filter.until().ifPresent(until -> {
            where.append(" AND disclosedAt < :until");
            parameters.put("until", until);
        });
        filter.organisation().ifPresent(organisation -> {
            where.append(" AND organisationId = :organisation");
            parameters.put("organisation", organisation);
        });
        filter.basis().ifPresent(basis -> {
            where.append(" AND basis = :basis");
            parameters.put("basis", basis.name());
        });
        page.after().ifPresent(key -> {
            where.append(" AND (disclosedAt < :at OR (disclosedAt = :at AND id < :id))");
            parameters.put("at", PageRequest.instant(key.get(0)));
            parameters.put("id", PageRequest.id(key.get(1)));
        });
        var query = database.createQuery(
                "FROM DisclosureEntity WHERE " + where + " ORDER BY disclosedAt DESC, id DESC", DisclosureEntity.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(DisclosureLedger::view)
                .toList();
    }

    public long countOf(PersonId person) {
        return database.createQuery("SELECT count(*) FROM DisclosureEntity WHERE personId IN ?1", Long.class)
                .setParameter(1, aliases.all(person))
                .getSingleResult();
    }

    private static DisclosureView view(DisclosureEntity entity) {
        return new DisclosureView(
                entity.id,
                entity.disclosedAt,
                entity.organisationId,
                entity.organisationId == null ? entity.account : null,
                entity.manner,
                entity.object,
                List.of(entity.categories.split(",")),
                entity.purpose,
                entity.basis,
                entity.basisId,
                entity.consentVersion);
    }
}
