package org.tsunagari.referral.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.OrganisationDetails;

/** The organisations of the municipality in hand. */
@ApplicationScoped
public class Organisations {

    private final EntityManager database;
    private final RegisterNames names;
    private final MunicipalityContext municipality;

    Organisations(EntityManager database, RegisterNames names, MunicipalityContext municipality) {
        this.database = database;
        this.names = names;
        this.municipality = municipality;
    }

    public Optional<Organisation> find(UUID id) {
        return entity(id).map(Organisations::view);
    }

    /** The centre of the municipality. */
    public Optional<Organisation> centre() {
        return database.createQuery(
                        "FROM OrganisationEntity WHERE municipality = ?1 AND kind = ?2 ORDER BY id",
                        OrganisationEntity.class)
                .setParameter(1, here())
                .setParameter(2, OrganisationKind.CENTRE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Organisations::view);
    }

    /** The entry that came from a list under this id. */
    public Optional<Organisation> findByExternalId(String externalId) {
        return database.createQuery(
                        "FROM OrganisationEntity WHERE municipality = ?1 AND externalId = ?2", OrganisationEntity.class)
                .setParameter(1, here())
                .setParameter(2, externalId)
                .getResultStream()
                .findFirst()
                .map(Organisations::view);
    }

    /** Writes an entry of a list, whatever stood there before. */
    public void write(UUID id, OrganisationDetails details) {
        OrganisationEntity entity = entity(id).orElseGet(() -> fresh(id));
        write(details, entity);
        database.persist(entity);
    }

    private OrganisationEntity fresh(UUID id) {
        OrganisationEntity entity = new OrganisationEntity();
        entity.municipality = here();
        entity.id = id;
        return entity;
    }

    /** Whether an entry says exactly this. */
    public boolean isDescribedBy(UUID id, OrganisationDetails details) {
        return entity(id).filter(entity -> describes(details, entity)).isPresent();
    }

    /** What a PUT has come to. */
    public record Put(Organisation organisation, boolean created) {}

    public Put put(UUID id, OrganisationDetails details, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        Optional<OrganisationEntity> known = entity(id);
        if (known.isEmpty()) {
            if (ifMatch != null) {
                throw new Refused(CommonProblem.PRECONDITION_FAILED);
            }
            OrganisationEntity entity = fresh(id);
            write(details, entity);
            database.persist(entity);
            return new Put(view(entity), true);
        }
        OrganisationEntity entity = known.get();
        if (describes(details, entity)) {
            return new Put(view(entity), false);
        }
        if (ifNoneMatch != null) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
        ExpectedVersion.fromIfMatch(ifMatch).check(entity.version);
        write(details, entity);
        database.flush();
        return new Put(view(entity), false);
    }

    /**
     * What a list is narrowed by.
     *
     * @param named a part of the name or the reading, in its normal form
     */
    public record Criteria(Optional<String> named, Optional<OrganisationKind> kind, Optional<LocalDate> validOn) {}

    /** All of them, by name. */
    public List<Organisation> all(Criteria criteria) {
        return query(criteria, "").getResultStream().map(Organisations::view).toList();
    }

    /** One more than the page, by name. */
    public List<Organisation> list(Criteria criteria, PageRequest page) {
        String after = page.after().isPresent() ? " AND (name > :name OR (name = :name AND id > :id))" : "";
        TypedQuery<OrganisationEntity> query = query(criteria, after).setMaxResults(page.limit() + 1);
        page.after().ifPresent(key -> query.setParameter("name", key.get(0))
                .setParameter("id", PageRequest.id(key.get(1))));
        return query.getResultStream().map(Organisations::view).toList();
    }

    private TypedQuery<OrganisationEntity> query(Criteria criteria, String after) {
        String filter = (criteria.named().isPresent() ? RegisterNames.HAVE_PART : "")
                + (criteria.kind().isPresent() ? " AND kind = :kind" : "")
                + (criteria.validOn().isPresent()
                        ? " AND (validFrom IS NULL OR validFrom <= :day) AND (validUntil IS NULL OR validUntil >= :day)"
                        : "");
        TypedQuery<OrganisationEntity> query = database.createQuery(
                        "FROM OrganisationEntity WHERE municipality = :here" + filter + after + " ORDER BY name, id",
                        OrganisationEntity.class)
                .setParameter("here", here());
        criteria.named().ifPresent(part -> names.bind(query, RegisterNames.Register.ORGANISATION, part));
        criteria.kind().ifPresent(wanted -> query.setParameter("kind", wanted));
        criteria.validOn().ifPresent(day -> query.setParameter("day", day));
        return query;
    }

    private Optional<OrganisationEntity> entity(UUID id) {
        return Optional.ofNullable(database.find(OrganisationEntity.class, new OrganisationEntity.Key(here(), id)));
    }

    private String here() {
        return municipality.current().orElseThrow();
    }

    private static Organisation view(OrganisationEntity entity) {
        return new Organisation(
                entity.id,
                entity.name,
                entity.nameKana,
                entity.kind,
                entity.specialty,
                entity.faxNumber,
                entity.phone,
                entity.externalId,
                entity.validFrom,
                entity.validUntil,
                entity.version);
    }

    private static boolean describes(OrganisationDetails details, OrganisationEntity entity) {
        return details.name().equals(entity.name)
                && Objects.equals(details.nameKana(), entity.nameKana)
                && details.kind() == entity.kind
                && details.specialty() == entity.specialty
                && Objects.equals(details.faxNumber(), entity.faxNumber)
                && Objects.equals(details.phone(), entity.phone)
                && Objects.equals(details.externalId(), entity.externalId)
                && Objects.equals(details.validFrom(), entity.validFrom)
                && Objects.equals(details.validUntil(), entity.validUntil);
    }

    private static void write(OrganisationDetails details, OrganisationEntity entity) {
        entity.name = details.name();
        entity.nameKana = details.nameKana();
        entity.kind = details.kind();
        entity.specialty = details.specialty();
        entity.faxNumber = details.faxNumber();
        entity.phone = details.phone();
        entity.externalId = details.externalId();
        entity.validFrom = details.validFrom();
        entity.validUntil = details.validUntil();
    }
}
