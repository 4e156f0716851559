package org.tsunagari.referral.basis.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.NotErased;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.basis.model.OtherBasis;
import org.tsunagari.referral.identifier.model.PersonId;

/** What waits for a second person, and what was judged; without the reasons. */
@ApplicationScoped
public class ReviewQueue {

    private final EntityManager database;
    private final PersonVault vault;
    private final PersonAliases aliases;

    ReviewQueue(EntityManager database, PersonVault vault, PersonAliases aliases) {
        this.database = database;
        this.vault = vault;
        this.aliases = aliases;
    }

    /** One entry. */
    public record Entry(
            UUID id,
            UUID person,
            OtherBasis.Type type,
            @Nullable UUID referral,
            @Nullable String meeting,
            Instant opens,
            Instant closes,
            String openedBy,
            Instant openedAt,
            OtherBasis.Status status,
            long version) {}

    /**
     * One more than the page, oldest first: nothing rots at the end of the list.
     *
     * @param person of every record of the person
     * @param pendingSince only what waits since before this moment
     */
    public List<Entry> of(
            Optional<OtherBasis.Status> status,
            Optional<UUID> person,
            Optional<Instant> pendingSince,
            PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(NotErased.sql("b.person_id"));
        status.ifPresent(wanted -> {
            where.append(" AND b.status = :status");
            parameters.put("status", wanted.name());
        });
        person.ifPresent(wanted -> {
            where.append(" AND b.person_id IN :records");
            parameters.put("records", aliases.all(new PersonId(wanted)));
        });
        pendingSince.ifPresent(moment -> {
            where.append(" AND b.status = :pending AND b.opened_at < :pendingSince");
            parameters.put("pending", OtherBasis.Status.PENDING.name());
            parameters.put("pendingSince", moment.atOffset(ZoneOffset.UTC));
        });
        page.after().ifPresent(key -> {
            where.append(" AND (b.opened_at, b.id) > (:at, :id)");
            parameters.put("at", PageRequest.instant(key.get(0)).atOffset(ZoneOffset.UTC));
            parameters.put("id", PageRequest.id(key.get(1)));
        });
        Query query = database.createNativeQuery(
                "SELECT b.* FROM legal_basis b WHERE " + where + " ORDER BY b.opened_at, b.id", OtherBasisEntity.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(page.limit() + 1).getResultList();
        return rows.stream().map(OtherBasisEntity.class::cast).map(this::entry).toList();
    }

    private Entry entry(OtherBasisEntity entity) {
        return new Entry(
                entity.id,
                entity.personId,
                entity.type,
                entity.referralId,
                vault.find(entity.personId)
                        .flatMap(cipher -> OtherBasesInPostgres.meetingName(entity, cipher))
                        .orElse(null),
                entity.opens,
                entity.closes,
                entity.openedBy,
                entity.openedAt,
                entity.status,
                entity.version);
    }
}
