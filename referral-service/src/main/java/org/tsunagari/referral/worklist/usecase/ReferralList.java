package org.tsunagari.referral.worklist.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.ListFilterSql;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.deadline.persistence.CentreLeads;
import org.tsunagari.referral.deadline.usecase.QueueDeadlines;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.persistence.SourceReferences;
import org.tsunagari.referral.worklist.Criteria;
import org.tsunagari.referral.worklist.Order;
import org.tsunagari.referral.worklist.ReferralCounts;
import org.tsunagari.referral.worklist.ReferralRow;
import org.tsunagari.referral.worklist.Trait;

/** Referrals that the actor could read one by one: a page of them, or how many. */
@ApplicationScoped
public class ReferralList {

    /** As for one referral: whoever may read something of it finds it here. */
    static final Set<DataCategory> SHOWN = Set.of(DataCategory.NEEDS, DataCategory.NARRATIVE, DataCategory.SUPPORT);

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String FROM = """
             FROM referral r
            LEFT JOIN referral_deadline d ON d.referral_id = r.id AND d.ended_at IS NULL
            CROSS JOIN LATERAL (SELECT %s AS readable) n
            WHERE %s""";

    /** What was sent about somebody else: its source and the centre read it, as one by one. */
    private static final String NOT_ANOTHERS = """
             AND (r.status <> 'ENTERED_IN_ERROR' OR :centre OR r.source_organisation_id = :referring OR NOT EXISTS (
                SELECT 1 FROM referral_transition e
                WHERE e.referral_id = r.id AND e.transition = 'ENTERED_IN_ERROR' AND e.reason = 'WRONG_PERSON'))""";

    private final EntityManager database;
    private final PersonAccess access;
    private final CurrentActor actor;
    private final CentreLeads leads;
    private final SourceReferences references;
    private final QueueDeadlines deadlines;
    private final Clock clock;

    ReferralList(
            EntityManager database,
            PersonAccess access,
            CurrentActor actor,
            CentreLeads leads,
            SourceReferences references,
            QueueDeadlines deadlines,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.actor = actor;
        this.leads = leads;
        this.references = references;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** One more than the page. */
    @Transactional
    public List<ReferralRow> page(Criteria criteria, Order order, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        String from = from(criteria, parameters);
        String after = page.after().map(key -> order.after(key, parameters)).orElse("");
        List<?> rows = query(
                        """
                SELECT r.id, r.number, r.person_id, r.status, r.sent_on, r.submitted_at, r.source_organisation_id,
                       r.channel, CASE WHEN n.readable THEN r.urgency END, d.waiting_for,
                       CASE WHEN n.readable THEN d.due_at END, coalesce(%s, FALSE),
                       CASE WHEN n.readable THEN d.reminded_at END, CASE WHEN n.readable THEN d.escalated_at END, %s,
                       r.changed_at,
                       (SELECT min(u.begun) FROM unread_source_message u WHERE u.referral_id = r.id AND :centre)
                """.formatted(Trait.OVERDUE.condition(), Trait.UNREAD_MESSAGES)
                                + from + after + " ORDER BY " + order.columns(),
                        parameters)
                .setMaxResults(page.limit() + 1)
                .getResultList();
        access.listed("referrals");
        return rows.stream().map(Tuple.class::cast).map(this::row).toList();
    }

    @Transactional
    public ReferralCounts count(Criteria criteria) {
        Map<String, Object> parameters = new HashMap<>();
        String from = from(criteria, parameters);
        Tuple counts = (Tuple) query(
                        """
                SELECT count(*),
                       count(*) FILTER (WHERE r.status = 'SUBMITTED'),
                       count(*) FILTER (WHERE r.status = 'INFORMATION_REQUESTED'),
                       count(*) FILTER (WHERE r.status = 'ACCEPTED'),
                       count(*) FILTER (WHERE r.status IN ('IN_SUPPORT', 'REPORTED')),
                       count(*) FILTER (WHERE r.status = 'ON_HOLD'),
                       count(*) FILTER (WHERE r.status = 'CLOSED' AND d.waiting_for = 'CENTRE'),
                       count(*) FILTER (WHERE r.status IN ('DECLINED', 'WITHDRAWN_BY_SOURCE', 'WITHDRAWN_BY_PERSON', 'CLOSED', 'ENTERED_IN_ERROR')),
                       """
                                + Stream.of(
                                                Trait.URGENT_AND_UNDECIDED,
                                                Trait.OVERDUE,
                                                Trait.ESCALATED,
                                                Trait.UNREAD,
                                                Trait.ESCALATED_TO_ME,
                                                Trait.BASIS_AWAITED)
                                        .map(trait -> "count(*) FILTER (WHERE " + trait.condition() + ")")
                                        .collect(Collectors.joining(", "))
                                + from,
                        parameters)
                .getSingleResult();
        access.listed("referral-counts");
        return new ReferralCounts(
                counts.get(0, Long.class),
                counts.get(1, Long.class),
                counts.get(2, Long.class),
                counts.get(3, Long.class),
                counts.get(4, Long.class),
                counts.get(5, Long.class),
                counts.get(7, Long.class),
                counts.get(8, Long.class),
                counts.get(9, Long.class),
                counts.get(10, Long.class),
                counts.get(11, Long.class),
                counts.get(12, Long.class),
                counts.get(13, Long.class),
                counts.get(6, Long.class));
    }

    private String from(Criteria criteria, Map<String, Object> parameters) {
        String readable = readable(parameters);
        return FROM.formatted(needsReadable(parameters), readable)
                + NOT_ANOTHERS
                + criteria.predicate(parameters, references::fingerprint);
    }

    /** Guarantee 7: nothing that could not be read one by one is listed, counted or found by a criterion. */
    private String readable(Map<String, Object> parameters) {
        ListFilterSql allowed = access.filter(SHOWN);
        parameters.putAll(allowed.parameters());
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        parameters.put(
                "unreadSince",
                deadlines
                        .lateIfBegunBefore(OfficeQueue.SOURCE_MESSAGE)
                        .orElse(Instant.EPOCH)
                        .atOffset(ZoneOffset.UTC));
        parameters.put("side", side());
        parameters.put("lead", isTold());
        parameters.put("centre", isCentre());
        parameters.put("referring", referring());
        return allowed.predicate();
    }

    /** Urgency is one of the needs' fields: not shown, not counted and no criterion where those may not be read. */
    private String needsReadable(Map<String, Object> parameters) {
        ListFilterSql allowed = access.filter(Set.of(DataCategory.NEEDS));
        allowed.parameters().forEach((name, value) -> parameters.put(name.replace("access", "needs"), value));
        return allowed.predicate().replace(":access", ":needs");
    }

    /** Whether what is escalated is told to the actor. */
    private boolean isTold() {
        return isCentre() && leads.find().include(actor.get().account());
    }

    private boolean isCentre() {
        return actor.get().has(Role.COORDINATOR)
                && actor.get()
                        .organisationKind()
                        .filter(Subject.CENTRE_KIND::equals)
                        .isPresent();
    }

    /** The source for which the actor refers. */
    private UUID referring() {
        return isReferring() ? actor.get().organisation().orElse(NOBODY) : NOBODY;
    }

    private boolean isReferring() {
        return actor.get().has(Role.REFERRER) || actor.get().has(Role.PARTNER_SYSTEM);
    }

    /** Whose unread messages count; nobody's for those who take no part. */
    private String side() {
        if (actor.get().has(Role.COORDINATOR)) {
            return Party.CENTRE.name();
        }
        return isReferring() ? Party.SOURCE.name() : "";
    }

    private Query query(String sql, Map<String, Object> parameters) {
        Query query = database.createNativeQuery(sql, Tuple.class);
        parameters.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private ReferralRow row(Tuple row) {
        return new ReferralRow(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                ReferralStatus.valueOf(row.get(3, String.class)),
                date(row.get(4)),
                row.get(5, Instant.class),
                row.get(15, Instant.class),
                row.get(6, UUID.class),
                Channel.valueOf(row.get(7, String.class)),
                code(row.get(8, String.class), Urgency::valueOf),
                code(row.get(9, String.class), Party::valueOf),
                row.get(10, Instant.class),
                row.get(11, Boolean.class),
                row.get(12, Instant.class),
                row.get(13, Instant.class),
                row.get(14, Long.class).intValue(),
                Optional.ofNullable(row.get(16, Instant.class))
                        .flatMap(begun -> deadlines.dueAt(OfficeQueue.SOURCE_MESSAGE, begun))
                        .orElse(null));
    }

    private static <T> @Nullable T code(@Nullable String name, Function<String, T> reading) {
        return name == null ? null : reading.apply(name);
    }

    private static LocalDate date(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
