package org.tsunagari.referral.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralContent;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralMoved;
import org.tsunagari.referral.referral.model.ReferralNumber;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.StatusChanged;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionTaken;

@ApplicationScoped
class ReferralsInPostgres implements Referrals {

    private static final Set<ReferralStatus> OPEN = Arrays.stream(ReferralStatus.values())
            .filter(status -> !status.isEnded())
            .collect(Collectors.toUnmodifiableSet());

    private final EntityManager database;
    private final PersonVault vault;
    private final MunicipalityContext municipality;
    private final TransitionTable history;
    private final SourceReferences references;
    private final Event<StatusChanged> changed;
    private final Event<ReferralMoved> moved;
    private final Clock clock;
    private final PersonAliases aliases;

    ReferralsInPostgres(
            EntityManager database,
            PersonVault vault,
            MunicipalityContext municipality,
            TransitionTable history,
            SourceReferences references,
            Event<StatusChanged> changed,
            Event<ReferralMoved> moved,
            Clock clock,
            PersonAliases aliases) {
        this.database = database;
        this.vault = vault;
        this.municipality = municipality;
        this.history = history;
        this.references = references;
        this.changed = changed;
        this.moved = moved;
        this.clock = clock;
        this.aliases = aliases;
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
    public Optional<Referral> findForChange(ReferralId id) {
        return Optional.ofNullable(database.find(ReferralEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(this::open);
    }

    @Override
    public Referral add(Referral referral, Instant waitingSince) {
        // a form without a word in it is lost, too, if the person is erased meanwhile
        PersonCipher cipher = vault.of(referral.person().value()).kept();
        ReferralEntity entity = ReferralMapping.entity(referral, here(), cipher);
        entity.sourceReferenceIndex =
                referral.source().reference().map(references::fingerprint).orElse(null);
        database.persist(entity);
        changed.fire(new StatusChanged(
                referral.id(), referral.status(), referral.urgency(), referral.version(), waitingSince));
        return referral;
    }

    @Override
    public Referral save(Referral referral, TransitionTaken taken) {
        ReferralEntity entity =
                database.find(ReferralEntity.class, referral.id().value());
        Optional<ReferralContent> before =
                Optional.of(open(entity).content()).filter(known -> taken.transition() == Transition.AMENDMENTS);
        @Nullable ReferralStatus beforeHold = referral.statusBeforeHold().orElse(null);
        entity.status = referral.status();
        entity.statusBeforeHold = beforeHold;
        entity.changedAt = clock.instant();
        before.ifPresent(known -> ReferralMapping.writeContent(referral.content(), entity, vault.of(entity.personId)));
        database.flush();
        history.add(entity, taken, before);
        Instant now = clock.instant();
        if (before.filter(known -> known.urgency() == referral.urgency()).isEmpty()) {
            // an amendment gives nobody more time, unless it is urgent now or is so no more
            changed.fire(new StatusChanged(referral.id(), referral.status(), referral.urgency(), entity.version, now));
        }
        Referral saved = open(entity);
        moved.fire(new ReferralMoved(saved, taken.transition(), taken.by(), taken.actor(), now));
        return saved;
    }

    @Override
    public Referral saveBasis(Referral referral) {
        ReferralEntity entity =
                database.find(ReferralEntity.class, referral.id().value());
        ReferralMapping.writeBasis(referral.basis(), entity, vault.of(entity.personId));
        boolean moreUrgent = entity.urgency != referral.urgency();
        entity.urgency = referral.urgency();
        entity.changedAt = clock.instant();
        database.flush();
        if (moreUrgent) {
            changed.fire(new StatusChanged(
                    referral.id(), referral.status(), referral.urgency(), entity.version, clock.instant()));
        }
        return open(entity);
    }

    @Override
    public List<HistoryEntry> history(Referral referral) {
        return history(referral, HistoryEntry.FIRST - 1, Integer.MAX_VALUE);
    }

    @Override
    public List<HistoryEntry> history(Referral referral, long after, int atMost) {
        return history.of(referral, after, atMost);
    }

    @Override
    public List<Referral> openOf(PersonId person) {
        return standingIn(person, OPEN, LockModeType.NONE);
    }

    @Override
    public List<Referral> openForChange(PersonId person) {
        return standingIn(person, OPEN, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Referral> standingIn(PersonId person, Set<ReferralStatus> statuses) {
        return standingIn(person, statuses, LockModeType.NONE);
    }

    private List<Referral> standingIn(PersonId person, Set<ReferralStatus> statuses, LockModeType lock) {
        return database
                .createQuery(
                        "FROM ReferralEntity WHERE personId IN ?1 AND status IN ?2 ORDER BY submittedAt, id",
                        ReferralEntity.class)
                .setParameter(1, aliases.all(person))
                .setParameter(2, statuses)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .map(this::open)
                .toList();
    }

    @Override
    public boolean hasReferred(PersonId person, UUID organisation) {
        return database.createQuery(
                                "SELECT count(*) FROM ReferralEntity WHERE personId IN ?1 AND sourceOrganisationId = ?2",
                                Long.class)
                        .setParameter(1, aliases.all(person))
                        .setParameter(2, organisation)
                        .getSingleResult()
                > 0;
    }

    @Override
    public Set<UUID> sourcesOf(PersonId record) {
        return Set.copyOf(database.createQuery(
                        "SELECT DISTINCT sourceOrganisationId FROM ReferralEntity WHERE personId = ?1", UUID.class)
                .setParameter(1, record.value())
                .getResultList());
    }

    private Referral open(ReferralEntity entity) {
        return ReferralMapping.referral(entity, vault.find(entity.personId));
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
