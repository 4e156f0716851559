package org.tsunagari.referral.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.model.News;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.webhook.model.EventType;

@ApplicationScoped
class DeliveriesInPostgres implements Deliveries {

    private final EntityManager database;
    private final DueDeliveries due;
    private final PersonAliases aliases;
    private final MunicipalityContext municipality;

    DeliveriesInPostgres(
            EntityManager database, DueDeliveries due, PersonAliases aliases, MunicipalityContext municipality) {
        this.database = database;
        this.due = due;
        this.aliases = aliases;
        this.municipality = municipality;
    }

    @Override
    public Optional<Delivery> find(UUID id) {
        return Optional.ofNullable(database.find(DeliveryEntity.class, id)).map(DeliveriesInPostgres::delivery);
    }

    @Override
    public List<Delivery> of(UUID report) {
        return database.createQuery("FROM DeliveryEntity WHERE statusReportId = ?1 ORDER BY id", DeliveryEntity.class)
                .setParameter(1, report)
                .getResultStream()
                .map(DeliveriesInPostgres::delivery)
                .toList();
    }

    @Override
    public List<Delivery> waitingForSource(UUID report) {
        return database.createQuery(
                        "FROM DeliveryEntity WHERE statusReportId = ?1 AND channel <> ?2 AND state = ?3 ORDER BY id",
                        DeliveryEntity.class)
                .setParameter(1, report)
                .setParameter(2, Delivery.Channel.WEBHOOK)
                .setParameter(3, Delivery.State.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(DeliveriesInPostgres::delivery)
                .toList();
    }

    @Override
    public List<Delivery> ofReferral(UUID referral) {
        return database.createQuery("FROM DeliveryEntity WHERE referralId = ?1 ORDER BY id", DeliveryEntity.class)
                .setParameter(1, referral)
                .getResultStream()
                .map(DeliveriesInPostgres::delivery)
                .toList();
    }

    @Override
    public List<Delivery> openOf(PersonId person) {
        List<?> ids = database.createNativeQuery("""
                        SELECT d.id FROM report_delivery d
                             LEFT JOIN status_report s ON s.id = d.status_report_id
                             JOIN referral r ON r.id = coalesce(d.referral_id, s.referral_id)
                        WHERE r.person_id IN (?1) AND d.channel IN ('API', 'FAX') AND d.told_at IS NULL
                          AND (d.state = 'PENDING' OR (d.state = 'CANCELLED' AND d.last_failure = ?2))
                        ORDER BY d.id
                        FOR NO KEY UPDATE OF d
                        """, UUID.class)
                .setParameter(1, aliases.all(person))
                .setParameter(2, Delivery.NOT_ALLOWED)
                .getResultList();
        return ids.stream()
                .map(id -> delivery(database.find(DeliveryEntity.class, id)))
                .toList();
    }

    @Override
    public List<Delivery> to(UUID subscription, Optional<UUID> before, int most) {
        String older = before.isPresent() ? " AND id < :before" : "";
        var query = database.createQuery(
                        "FROM DeliveryEntity WHERE subscriptionId = :subscription" + older + " ORDER BY id DESC",
                        DeliveryEntity.class)
                .setParameter("subscription", subscription)
                .setMaxResults(most);
        before.ifPresent(last -> query.setParameter("before", last));
        return query.getResultStream().map(DeliveriesInPostgres::delivery).toList();
    }

    @Override
    public void add(Delivery delivery) {
        DeliveryEntity entity = new DeliveryEntity();
        entity.id = delivery.id();
        entity.municipality = municipality.current().orElseThrow();
        writeNews(delivery.news(), entity);
        entity.subscriptionId = delivery.subscription().orElse(null);
        entity.channel = delivery.channel();
        entity.requestedBy = delivery.requestedBy();
        entity.requestedAt = delivery.requestedAt();
        write(delivery, entity);
        database.persist(entity);
        if (delivery.nextAttemptAt().isPresent()) {
            // the queue refers to the delivery
            database.flush();
            due.put(entity.id, entity.municipality, delivery.nextAttemptAt().get());
        }
    }

    @Override
    public void save(Delivery delivery) {
        DeliveryEntity entity = database.find(DeliveryEntity.class, delivery.id());
        write(delivery, entity);
        delivery.nextAttemptAt()
                .ifPresentOrElse(next -> due.put(entity.id, entity.municipality, next), () -> due.remove(entity.id));
    }

    private static void writeNews(News news, DeliveryEntity entity) {
        entity.eventType = news.type();
        switch (news) {
            case News.Report(UUID report, EventType type) -> entity.statusReportId = report;
            case News.Step(UUID referral, EventType type) -> entity.referralId = referral;
            case News.Letter(UUID referral, UUID message) -> {
                entity.referralId = referral;
                entity.messageId = message;
            }
        }
    }

    private static News news(DeliveryEntity entity) {
        if (entity.statusReportId != null) {
            return new News.Report(entity.statusReportId, entity.eventType);
        }
        UUID referral = Objects.requireNonNull(entity.referralId);
        return entity.messageId == null
                ? new News.Step(referral, entity.eventType)
                : new News.Letter(referral, entity.messageId);
    }

    private static void write(Delivery delivery, DeliveryEntity entity) {
        entity.state = delivery.state();
        entity.attempts = delivery.attempts();
        entity.lastAttemptAt = delivery.lastAttemptAt().orElse(null);
        entity.lastStatus = delivery.lastStatus().isPresent()
                ? Integer.valueOf(delivery.lastStatus().getAsInt())
                : null;
        entity.lastFailure = delivery.lastFailure().orElse(null);
        entity.nextAttemptAt = delivery.nextAttemptAt().orElse(null);
        entity.deliveredAt = delivery.deliveredAt().orElse(null);
        entity.sentAgainAt = delivery.sentAgainAt().orElse(null);
        entity.faxNumber = delivery.faxNumber().orElse(null);
        entity.toldHow = delivery.told().map(Delivery.Told::how).orElse(null);
        entity.toldAt = delivery.told().map(Delivery.Told::at).orElse(null);
        entity.toldBy = delivery.told().map(Delivery.Told::by).orElse(null);
    }

    private static Optional<Delivery.Told> told(DeliveryEntity entity) {
        return Optional.ofNullable(entity.toldHow)
                .map(how -> new Delivery.Told(
                        how, Objects.requireNonNull(entity.toldAt), Objects.requireNonNull(entity.toldBy)));
    }

    private static Delivery delivery(DeliveryEntity entity) {
        return new Delivery(
                entity.id,
                news(entity),
                entity.channel,
                Optional.ofNullable(entity.subscriptionId),
                entity.state,
                entity.attempts,
                Optional.ofNullable(entity.lastAttemptAt),
                entity.lastStatus == null ? OptionalInt.empty() : OptionalInt.of(entity.lastStatus),
                Optional.ofNullable(entity.lastFailure),
                Optional.ofNullable(entity.nextAttemptAt),
                Optional.ofNullable(entity.deliveredAt),
                Optional.ofNullable(entity.faxNumber),
                told(entity),
                entity.requestedBy,
                entity.requestedAt,
                Optional.ofNullable(entity.sentAgainAt));
    }
}
