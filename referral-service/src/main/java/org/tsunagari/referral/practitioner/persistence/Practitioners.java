package org.tsunagari.referral.practitioner.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.organisation.persistence.RegisterNames;
import org.tsunagari.referral.practitioner.Practitioner;
import org.tsunagari.referral.practitioner.PractitionerDetails;
import org.tsunagari.referral.practitioner.Profession;

/** The practitioners of the municipality in hand. */
@ApplicationScoped
public class Practitioners {

    /** The cursor is the id alone: addresses stand in the logs of others, and a name has no place there. */
    private static final String BEHIND_THE_LAST = """
             AND EXISTS (SELECT 1 FROM PractitionerEntity last WHERE last.municipality = :here AND last.id = :last
                         AND (p.name > last.name OR (p.name = last.name AND p.id > last.id)))""";

    private final EntityManager database;
    private final RegisterNames names;
    private final MunicipalityContext municipality;

    Practitioners(EntityManager database, RegisterNames names, MunicipalityContext municipality) {
        this.database = database;
        this.names = names;
        this.municipality = municipality;
    }

    public Optional<Practitioner> find(UUID id) {
        return entity(id).map(Practitioners::view);
    }

    /** The entry that came from a list under this id. */
    public Optional<Practitioner> findByExternalId(String externalId) {
        return database.createQuery(
                        "FROM PractitionerEntity WHERE municipality = ?1 AND externalId = ?2", PractitionerEntity.class)
                .setParameter(1, here())
                .setParameter(2, externalId)
                .getResultStream()
                .findFirst()
                .map(Practitioners::view);
    }

    /** What a PUT has come to. */
    public record Put(Practitioner practitioner, boolean created) {}

    public Put put(UUID id, PractitionerDetails details, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        Optional<PractitionerEntity> known = entity(id);
        if (known.isPresent() && describes(details, known.get())) {
            return new Put(view(known.get()), false);
        }
        if (known.isPresent() ? ifNoneMatch != null : ifMatch != null) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
        known.ifPresent(entity -> ExpectedVersion.fromIfMatch(ifMatch).check(entity.version));
        return new Put(view(write(id, details)), known.isEmpty());
    }

    /** Writes an entry of a list, whatever stood there before. */
    public Practitioner keep(UUID id, PractitionerDetails details) {
        return view(write(id, details));
    }

    /** Whether an entry says exactly this. */
    public boolean isDescribedBy(UUID id, PractitionerDetails details) {
        return entity(id).filter(entity -> describes(details, entity)).isPresent();
    }

    /**
     * What a list is narrowed by.
     *
     * @param named a part of the name or the reading, in its normal form
     */
    public record Criteria(
            Optional<String> named,
            Optional<UUID> organisation,
            Optional<Profession> profession,
            Optional<LocalDate> validOn) {}

    /** One more than the page, by name. */
    public List<Practitioner> list(Criteria criteria, PageRequest page) {
        String filter = (criteria.named().isPresent() ? RegisterNames.HAVE_PART : "")
                + (criteria.organisation().isPresent() ? " AND organisationId = :organisation" : "")
                + (criteria.profession().isPresent() ? " AND profession = :profession" : "")
                + (criteria.validOn().isPresent()
                        ? " AND (validFrom IS NULL OR validFrom <= :day) AND (validUntil IS NULL OR validUntil >= :day)"
                        : "")
                + (page.after().isPresent() ? BEHIND_THE_LAST : "");
        var query = database.createQuery(
                        "FROM PractitionerEntity p WHERE p.municipality = :here" + filter + " ORDER BY p.name, p.id",
                        PractitionerEntity.class)
                .setParameter("here", here())
                .setMaxResults(page.limit() + 1);
        criteria.named().ifPresent(part -> names.bind(query, RegisterNames.Register.PRACTITIONER, part));
        criteria.profession().ifPresent(wanted -> query.setParameter("profession", wanted));
        criteria.organisation().ifPresent(wanted -> query.setParameter("organisation", wanted));
        criteria.validOn().ifPresent(day -> query.setParameter("day", day));
        page.after().ifPresent(key -> query.setParameter("last", PageRequest.id(key.getFirst())));
        return query.getResultStream().map(Practitioners::view).toList();
    }

    private PractitionerEntity write(UUID id, PractitionerDetails details) {
        PractitionerEntity entity = entity(id).orElseGet(() -> fresh(id));
        entity.organisationId = details.organisationId();
        entity.name = details.name();
        entity.nameKana = details.nameKana();
        entity.profession = details.profession();
        entity.externalId = details.externalId();
        entity.validFrom = details.validFrom();
        entity.validUntil = details.validUntil();
        database.persist(entity);
        database.flush();
        return entity;
    }

    private PractitionerEntity fresh(UUID id) {
        PractitionerEntity entity = new PractitionerEntity();
        entity.municipality = here();
        entity.id = id;
        return entity;
    }

    private Optional<PractitionerEntity> entity(UUID id) {
        return Optional.ofNullable(database.find(PractitionerEntity.class, new PractitionerEntity.Key(here(), id)));
    }

    private String here() {
        return municipality.current().orElseThrow();
    }

    private static boolean describes(PractitionerDetails details, PractitionerEntity entity) {
        return details.organisationId().equals(entity.organisationId)
                && details.name().equals(entity.name)
                && Objects.equals(details.nameKana(), entity.nameKana)
                && details.profession() == entity.profession
                && Objects.equals(details.externalId(), entity.externalId)
                && Objects.equals(details.validFrom(), entity.validFrom)
                && Objects.equals(details.validUntil(), entity.validUntil);
    }

    private static Practitioner view(PractitionerEntity entity) {
        return new Practitioner(
                entity.id,
                entity.organisationId,
                entity.name,
                entity.nameKana,
                entity.profession,
                entity.externalId,
                entity.validFrom,
                entity.validUntil,
                entity.version);
    }
}
