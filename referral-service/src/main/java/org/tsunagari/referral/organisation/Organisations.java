package org.tsunagari.referral.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.PageRequest;

/** The organisations of the municipality in hand. */
@ApplicationScoped
public class Organisations {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    Organisations(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    @Transactional
    public Optional<Organisation> find(UUID id) {
        return entity(id).map(Organisation::from);
    }

    /** The centre of the municipality. */
    @Transactional
    public Optional<Organisation> centre() {
        return database.createQuery(
                        "FROM OrganisationEntity WHERE municipality = ?1 AND kind = ?2 ORDER BY id",
                        OrganisationEntity.class)
                .setParameter(1, here())
                .setParameter(2, OrganisationKind.CENTRE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Organisation::from);
    }

    /** What a PUT has come to. */
    record Put(Organisation organisation, boolean created) {}

    @Transactional
    Put put(UUID id, OrganisationDetails details, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        Optional<OrganisationEntity> known = entity(id);
        if (known.isEmpty()) {
            if (ifMatch != null) {
                throw new Refused(CommonProblem.PRECONDITION_FAILED);
            }
            OrganisationEntity entity = new OrganisationEntity();
            entity.municipality = here();
            entity.id = id;
            details.writeTo(entity);
            database.persist(entity);
            return new Put(Organisation.from(entity), true);
        }
        OrganisationEntity entity = known.get();
        if (details.describes(entity)) {
            return new Put(Organisation.from(entity), false);
        }
        if (ifNoneMatch != null) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
        ExpectedVersion.fromIfMatch(ifMatch).check(entity.version);
        details.writeTo(entity);
        database.flush();
        return new Put(Organisation.from(entity), false);
    }

    /** One more than the page, by name. */
    @Transactional
    List<Organisation> list(Optional<OrganisationKind> kind, PageRequest page) {
        String filter = kind.isPresent() ? " AND kind = :kind" : "";
        String after = page.after().isPresent() ? " AND (name > :name OR (name = :name AND id > :id))" : "";
        var query = database.createQuery(
                        "FROM OrganisationEntity WHERE municipality = :here" + filter + after + " ORDER BY name, id",
                        OrganisationEntity.class)
                .setParameter("here", here())
                .setMaxResults(page.limit() + 1);
        kind.ifPresent(wanted -> query.setParameter("kind", wanted));
        page.after().ifPresent(key -> query.setParameter("name", key.get(0))
                .setParameter("id", UUID.fromString(key.get(1))));
        return query.getResultStream().map(Organisation::from).toList();
    }

    private Optional<OrganisationEntity> entity(UUID id) {
        return Optional.ofNullable(database.find(OrganisationEntity.class, new OrganisationEntity.Key(here(), id)));
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
