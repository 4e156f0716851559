package org.tsunagari.referral.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.ReferralStatus;

/**
 * What the caller narrows the list by.
 *
 * @param statuses any of these; all where there are none
 */
public record Criteria(
        List<ReferralStatus> statuses,
        Optional<UUID> person,
        Optional<UUID> source,
        Optional<Channel> channel,
        Optional<Urgency> urgency,
        Optional<Party> waitingFor,
        boolean overdue,
        boolean escalated) {

    /** Every record of the person, whichever of them was named. */
    private static final String SAME_PERSON = """
            SELECT other.id FROM person one
            JOIN person other ON coalesce(other.merged_into, other.id) = coalesce(one.merged_into, one.id)
            WHERE one.id = :person""";

    /**
     * Further conditions over {@code referral r} and its running deadline {@code d}; values only by name.
     *
     * @param needsReadable the condition under which a row's needs may be read, and so be a criterion (guarantee 7)
     */
    public String predicate(String needsReadable, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder();
        if (!statuses.isEmpty()) {
            where.append(" AND r.status IN (:statuses)");
            parameters.put("statuses", statuses.stream().map(Enum::name).toList());
        }
        person.ifPresent(id -> {
            where.append(" AND r.person_id IN (").append(SAME_PERSON).append(")");
            parameters.put("person", id);
        });
        source.ifPresent(id -> and(where, parameters, "r.source_organisation_id", "source", id));
        channel.ifPresent(code -> and(where, parameters, "r.channel", "channel", code.name()));
        urgency.ifPresent(code -> {
            where.append(" AND ").append(needsReadable);
            and(where, parameters, "r.urgency", "urgency", code.name());
        });
        waitingFor.ifPresent(code -> and(where, parameters, "d.waiting_for", "waitingFor", code.name()));
        if (overdue) {
            where.append(" AND d.due_at < :now");
        }
        if (escalated) {
            where.append(" AND d.escalated_at IS NOT NULL");
        }
        return where.toString();
    }

    private static void and(
            StringBuilder where, Map<String, Object> parameters, String column, String name, Object value) {
        where.append(" AND ").append(column).append(" = :").append(name);
        parameters.put(name, value);
    }
}
