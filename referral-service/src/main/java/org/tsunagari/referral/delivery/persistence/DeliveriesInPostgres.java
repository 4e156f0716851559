package org.tsunagari.referral.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;

@ApplicationScoped
class DeliveriesInPostgres implements Deliveries {

    private final EntityManager database;
    private final DueDeliveries due;
    private final MunicipalityContext municipality;

    DeliveriesInPostgres(EntityManager database, DueDeliveries due, MunicipalityContext municipality) {
        this.database = database;
        this.due = due;
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
    public void add(Delivery delivery) {
        DeliveryEntity entity = new DeliveryEntity();
        entity.id = delivery.id();
        entity.municipality = municipality.current().orElseThrow();
        entity.statusReportId = delivery.report();
        entity.subscriptionId = delivery.subscription().orElse(null);
        entity.channel = delivery.channel();
        entity.faxNumber = delivery.faxNumber().orElse(null);
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
    }

    private static Delivery delivery(DeliveryEntity entity) {
        return new Delivery(
                entity.id,
                entity.statusReportId,
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
                entity.requestedBy,
                entity.requestedAt);
    }
}
