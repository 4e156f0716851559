package org.tsunagari.referral.webhook.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.webhook.model.EventType;
import org.tsunagari.referral.webhook.model.Secrets;
import org.tsunagari.referral.webhook.model.SigningSecret;
import org.tsunagari.referral.webhook.model.Subscription;
import org.tsunagari.referral.webhook.model.Subscriptions;
import org.tsunagari.referral.webhook.model.WebhookUrl;

/**
 * A subscription's secrets are sealed with a data key of its own, kept like a person's: the key-encryption key rotates for
 * both alike.
 */
@ApplicationScoped
class SubscriptionsInPostgres implements Subscriptions {

    private static final String SECRET = "webhook_subscription.secret";
    private static final String PREVIOUS = "webhook_subscription.previous_secret";

    private final EntityManager database;
    private final PersonVault vault;
    private final MunicipalityContext municipality;

    SubscriptionsInPostgres(EntityManager database, PersonVault vault, MunicipalityContext municipality) {
        this.database = database;
        this.vault = vault;
        this.municipality = municipality;
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return Optional.ofNullable(database.find(SubscriptionEntity.class, id)).map(this::open);
    }

    @Override
    public List<Subscription> of(UUID organisation) {
        return database.createQuery(
                        "FROM SubscriptionEntity WHERE organisationId = ?1 ORDER BY id", SubscriptionEntity.class)
                .setParameter(1, organisation)
                .getResultStream()
                .map(this::open)
                .toList();
    }

    @Override
    public List<Subscription> all() {
        return database.createQuery("FROM SubscriptionEntity ORDER BY id", SubscriptionEntity.class)
                .getResultStream()
                .map(this::open)
                .toList();
    }

    @Override
    public void add(Subscription subscription) {
        String here = municipality.current().orElseThrow();
        SubscriptionEntity entity = new SubscriptionEntity();
        entity.id = subscription.id();
        entity.municipality = here;
        entity.organisationId = subscription.organisation();
        entity.url = subscription.url().toString();
        entity.createdAt = subscription.createdAt();
        entity.createdBy = subscription.createdBy();
        write(subscription, entity, vault.create(entity.id, here));
        database.persist(entity);
    }

    @Override
    public Subscription save(Subscription subscription) {
        SubscriptionEntity entity = database.find(SubscriptionEntity.class, subscription.id());
        write(subscription, entity, vault.of(entity.id));
        database.flush();
        return open(entity);
    }

    private static void write(Subscription subscription, SubscriptionEntity entity, PersonCipher cipher) {
        Secrets secrets = subscription.secrets();
        entity.secret = cipher.seal(SECRET, entity.id, secrets.current().text());
        entity.previousSecret = cipher.sealOptional(
                PREVIOUS, entity.id, secrets.previous().map(SigningSecret::text).orElse(null));
        entity.previousUntil = secrets.previousUntil().orElse(null);
        entity.eventTypes =
                subscription.eventTypes().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        entity.state = subscription.state();
    }

    private Subscription open(SubscriptionEntity entity) {
        PersonCipher cipher = vault.of(entity.id);
        return new Subscription(
                entity.id,
                entity.organisationId,
                // judged when it was made; whether loopback is allowed now, the sender asks again
                WebhookUrl.of(entity.url, true),
                new Secrets(
                        SigningSecret.of(cipher.open(SECRET, entity.id, entity.secret)),
                        Optional.ofNullable(cipher.openOptional(PREVIOUS, entity.id, entity.previousSecret))
                                .map(SigningSecret::of),
                        Optional.ofNullable(entity.previousUntil)),
                Arrays.stream(entity.eventTypes.split(","))
                        .map(EventType::valueOf)
                        .collect(Collectors.toSet()),
                entity.state,
                entity.createdAt,
                entity.createdBy,
                entity.version);
    }
}
