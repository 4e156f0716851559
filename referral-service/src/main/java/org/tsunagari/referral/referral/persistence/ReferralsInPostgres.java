package org.tsunagari.referral.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralNumber;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;

@ApplicationScoped
class ReferralsInPostgres implements Referrals {

    private static final List<ReferralStatus> ENDED =
            List.of(ReferralStatus.DECLINED, ReferralStatus.WITHDRAWN, ReferralStatus.CLOSED);

    private final EntityManager database;
    private final PersonVault vault;
    private final MunicipalityContext municipality;
    private final Clock clock;

    ReferralsInPostgres(EntityManager database, PersonVault vault, MunicipalityContext municipality, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.municipality = municipality;
        this.clock = clock;
    }

    @Override
    public ReferralNumber nextNumber(int fiscalYear) {
        Number running = (Number) database.createNativeQuery("SELECT next_referral_number(?1, ?2)")
                .setParameter(1, here())
                .setParameter(2, fiscalYear)
                .getSingleResult();
        return ReferralNumber.of(fiscalYear, running.longValue());
    }

    @Override
    public Optional<Referral> find(ReferralId id) {
        return Optional.ofNullable(database.find(ReferralEntity.class, id.value()))
                .map(this::open);
    }

    @Override
    public Referral add(Referral referral) {
        PersonCipher cipher = vault.of(referral.person().value());
        ReferralEntity entity = ReferralMapping.entity(referral, here(), cipher);
        database.persist(entity);
        return referral;
    }

    @Override
    public Referral save(Referral referral, Transition transition, String actor, Optional<String> reason) {
        ReferralEntity entity =
                database.find(ReferralEntity.class, referral.id().value());
        entity.status = referral.status();
        entity.statusBeforeHold = referral.statusBeforeHold().orElse(null);
        database.flush();
        database.createNativeQuery(
                        "INSERT INTO referral_transition (referral_id, municipality, position, transition, status, actor, reason, happened_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, entity.id)
                .setParameter(2, entity.municipality)
                .setParameter(3, entity.version)
                .setParameter(4, transition.name())
                .setParameter(5, referral.status().name())
                .setParameter(6, actor)
                .setParameter(7, reason.orElse(null))
                .setParameter(8, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return open(entity);
    }

    @Override
    public List<Referral> openOf(PersonId person) {
        return database
                .createQuery(
                        "FROM ReferralEntity WHERE personId = ?1 AND status NOT IN ?2 ORDER BY submittedAt, id",
                        ReferralEntity.class)
                .setParameter(1, person.value())
                .setParameter(2, ENDED)
                .getResultList()
                .stream()
                .map(this::open)
                .toList();
    }

    private Referral open(ReferralEntity entity) {
        return ReferralMapping.referral(entity, vault.find(entity.personId));
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
