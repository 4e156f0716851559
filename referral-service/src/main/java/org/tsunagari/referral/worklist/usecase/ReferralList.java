package org.tsunagari.referral.worklist.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.DataCategory;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.ListFilterSql;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.worklist.ReferralRow;

/** Referrals that the actor could read one by one, latest first. */
@ApplicationScoped
public class ReferralList {

    /** As for one referral: whoever may read something of it finds it here. */
    private static final Set<DataCategory> SHOWN =
            Set.of(DataCategory.NEEDS, DataCategory.NARRATIVE, DataCategory.SUPPORT);

    private final EntityManager database;
    private final PersonAccess access;

    ReferralList(EntityManager database, PersonAccess access) {
        this.database = database;
        this.access = access;
    }

    /** What the caller narrows the list by. */
    public record Criteria(Optional<ReferralStatus> status, Optional<UUID> person, Optional<UUID> source) {}

    /** One more than the page. */
    @Transactional
    public List<ReferralRow> handle(Criteria criteria, PageRequest page) {
        ListFilterSql allowed = access.filter(SHOWN);
        Map<String, Object> parameters = new HashMap<>(allowed.parameters());
        StringBuilder where = new StringBuilder(allowed.predicate());
        criteria.status().ifPresent(status -> {
            where.append(" AND r.status = :status");
            parameters.put("status", status.name());
        });
        criteria.person().ifPresent(person -> {
            where.append(" AND r.person_id = :person");
            parameters.put("person", person);
        });
        criteria.source().ifPresent(source -> {
            where.append(" AND r.source_organisation_id = :source");
            parameters.put("source", source);
        });
        page.after().ifPresent(key -> {
            where.append(" AND (r.submitted_at, r.id) < (:submittedAt, :id)");
            parameters.put("submittedAt", Instant.parse(key.get(0)).atOffset(ZoneOffset.UTC));
            parameters.put("id", UUID.fromString(key.get(1)));
        });
        Query query = database.createNativeQuery("""
                SELECT r.id, r.number, r.person_id, r.status, r.sent_on, r.submitted_at, r.source_organisation_id
                FROM referral r
                WHERE %s
                ORDER BY r.submitted_at DESC, r.id DESC
                """.formatted(where), Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(page.limit() + 1).getResultList();
        access.listed("referrals");
        return rows.stream().map(Tuple.class::cast).map(ReferralList::row).toList();
    }

    private static ReferralRow row(Tuple row) {
        return new ReferralRow(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                date(row.get(4)),
                row.get(5, Instant.class),
                row.get(6, UUID.class));
    }

    private static LocalDate date(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
