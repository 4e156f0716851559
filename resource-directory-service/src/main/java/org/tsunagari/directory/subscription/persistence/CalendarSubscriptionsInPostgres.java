package org.tsunagari.directory.subscription.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.calendar.model.FeedLanguage;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.subscription.model.AddressToken;
import org.tsunagari.directory.subscription.model.CalendarSubscription;
import org.tsunagari.directory.subscription.model.CalendarSubscriptions;
import org.tsunagari.directory.subscription.model.Subscribed;
import org.tsunagari.kit.crypto.BlindIndex;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Subscriptions as rows; of the account a fingerprint is kept, so that it finds its own, and what it calls them is sealed.
 * The one thing that stands outside of all municipalities is which of them a digest leads to.
 */
@ApplicationScoped
class CalendarSubscriptionsInPostgres implements CalendarSubscriptions, Forgetful {

    private static final String LABEL = "calendar_subscription.label";
    private static final String SELECT =
            "SELECT s.id, s.resource_id, s.district, s.language, s.label, s.created_on, s.used_on FROM calendar_subscription s WHERE s.municipality = ?1 AND ";

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final PersonVault vault;
    private final BlindIndex index;

    CalendarSubscriptionsInPostgres(
            EntityManager database, MunicipalityContext municipality, PersonVault vault, BlindIndex index) {
        this.database = database;
        this.municipality = municipality;
        this.vault = vault;
        this.index = index;
    }

    @Override
    public int countOf(String account) {
        byte[] mark = mark(account);
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, HexFormat.of().formatHex(mark))
                .getSingleResult();
        return ((Number) database.createNativeQuery(
                                "SELECT count(*) FROM calendar_subscription WHERE municipality = ?1 AND account_mark = ?2")
                        .setParameter(1, here())
                        .setParameter(2, mark)
                        .getSingleResult())
                .intValue();
    }

    @Override
    public void add(String account, CalendarSubscription subscription, AddressToken token) {
        UUID id = subscription.id();
        String label = subscription.label();
        database.createNativeQuery("""
                        INSERT INTO calendar_subscription (municipality, id, account_mark, resource_id, district, language, label,
                                                           token_digest, created_on)
                        VALUES (?1, ?2, ?3, CAST(nullif(?4, '') AS uuid), nullif(?5, ''), ?6, ?7, ?8, ?9)
                        """)
                .setParameter(1, here())
                .setParameter(2, id)
                .setParameter(3, mark(account))
                .setParameter(
                        4, subscription.what() instanceof Subscribed.OfResource(UUID resource) ? "" + resource : "")
                .setParameter(5, subscription.what() instanceof Subscribed.OfDistrict(String name) ? name : "")
                .setParameter(6, subscription.language().code())
                .setParameter(7, label == null ? null : vault.create(id, here()).seal(LABEL, id, label))
                .setParameter(8, token.digest())
                .setParameter(9, subscription.createdOn())
                .executeUpdate();
        database.createNativeQuery("INSERT INTO calendar_address (token_digest, tenant) VALUES (?1, ?2)")
                .setParameter(1, token.digest())
                .setParameter(2, here())
                .executeUpdate();
        database.createNativeQuery("INSERT INTO retention_state (tenant) VALUES (?1) ON CONFLICT DO NOTHING")
                .setParameter(1, here())
                .executeUpdate();
    }

    @Override
    public List<CalendarSubscription> of(String account, Optional<UUID> after, int limit) {
        List<?> rows = database.createNativeQuery(
                        SELECT + "s.account_mark = ?2 AND s.id > ?3 ORDER BY s.id", Tuple.class)
                .setParameter(1, here())
                .setParameter(2, mark(account))
                .setParameter(3, after.orElse(new UUID(0, 0)))
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> restore((Tuple) row)).toList();
    }

    @Override
    public boolean remove(String account, UUID id) {
        return forget(database.createNativeQuery(
                                "DELETE FROM calendar_subscription WHERE municipality = ?1 AND id = ?2 AND account_mark = ?3 RETURNING id, token_digest",
                                Tuple.class)
                        .setParameter(1, here())
                        .setParameter(2, id)
                        .setParameter(3, mark(account))
                        .getResultList())
                > 0;
    }

    @Override
    public int forgetEnded(LocalDate today) {
        return forget(database.createNativeQuery("""
                        DELETE FROM calendar_subscription WHERE municipality = ?1 AND coalesce(used_on, created_on) < ?2
                        RETURNING id, token_digest
                        """, Tuple.class)
                .setParameter(1, here())
                .setParameter(2, today.minus(CalendarSubscription.GOOD_FOR))
                .getResultList());
    }

    /** There is nothing to read at them any more, and somebody may have called one by its name. */
    @Override
    public void forget(ResourceId erased) {
        forget(database.createNativeQuery(
                        "DELETE FROM calendar_subscription WHERE municipality = ?1 AND resource_id = ?2 RETURNING id, token_digest",
                        Tuple.class)
                .setParameter(1, here())
                .setParameter(2, erased.value())
                .getResultList());
    }

    private int forget(List<?> removed) {
        for (Object row : removed) {
            database.createNativeQuery("DELETE FROM calendar_address WHERE token_digest = ?1 AND tenant = ?2")
                    .setParameter(1, ((Tuple) row).get(1, byte[].class))
                    .setParameter(2, here())
                    .executeUpdate();
            vault.destroy(((Tuple) row).get(0, UUID.class));
        }
        return removed.size();
    }

    @Override
    public Optional<String> municipalityOf(AddressToken token) {
        List<?> codes = database.createNativeQuery(
                        "SELECT tenant FROM calendar_address WHERE token_digest = ?1", String.class)
                .setParameter(1, token.digest())
                .getResultList();
        return codes.stream().map(String.class::cast).findFirst();
    }

    @Override
    public Optional<CalendarSubscription> find(AddressToken token) {
        List<?> rows = database.createNativeQuery(SELECT + "s.token_digest = ?2", Tuple.class)
                .setParameter(1, here())
                .setParameter(2, token.digest())
                .getResultList();
        return rows.stream().map(row -> restore((Tuple) row)).findFirst();
    }

    /** Once a day: at what times of the day somebody looks into their calendar is not kept. */
    @Override
    public void use(UUID id, LocalDate today) {
        database.createNativeQuery(
                        "UPDATE calendar_subscription SET used_on = ?1 WHERE municipality = ?2 AND id = ?3 AND (used_on IS NULL OR used_on < ?1)")
                .setParameter(1, today)
                .setParameter(2, here())
                .setParameter(3, id)
                .executeUpdate();
    }

    private CalendarSubscription restore(Tuple row) {
        UUID id = row.get(0, UUID.class);
        UUID resource = row.get(1, UUID.class);
        return new CalendarSubscription(
                id,
                resource == null
                        ? new Subscribed.OfDistrict(row.get(2, String.class))
                        : new Subscribed.OfResource(resource),
                FeedLanguage.of(row.get(3, String.class)).orElseThrow(),
                label(id, row.get(4, byte[].class)),
                row.get(5, LocalDate.class),
                row.get(6, LocalDate.class));
    }

    private @Nullable String label(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.of(id).open(LABEL, id, sealed);
    }

    private byte[] mark(String account) {
        return index.of(here(), "calendar.account", account);
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
