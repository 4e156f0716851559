package org.tsunagari.referral.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.ReferralNumber;
import org.tsunagari.referral.referral.model.ReferralStatus;

/**
 * What the caller narrows the list by.
 *
 * @param statuses any of these; all where there are none
 * @param reference the source's own number
 * @param changedSince not what stands as it stood then
 * @param sentFrom first day on which it was sent
 * @param sentUntil last day
 * @param traits all of these
 */
public record Criteria(
        List<ReferralStatus> statuses,
        Optional<ReferralNumber> number,
        Optional<String> reference,
        Optional<Instant> changedSince,
        Optional<UUID> person,
        Optional<UUID> source,
        Optional<Channel> channel,
        Optional<Urgency> urgency,
        Optional<Party> waitingFor,
        Optional<LocalDate> sentFrom,
        Optional<LocalDate> sentUntil,
        Set<Trait> traits) {

    /** Every record of the person, whichever of them was named. */
    private static final String SAME_PERSON = """
            SELECT other.id FROM person one
            JOIN person other ON coalesce(other.merged_into, other.id) = coalesce(one.merged_into, one.id)
            WHERE one.id = :person""";

    /** The source's own number is the source's and the centre's to read, and so nobody else's to find by. */
    private static final String OWN_NUMBER =
            "(:centre OR r.source_organisation_id = :referring) AND r.source_reference_index = ";

    /**
     * Further conditions in the terms of {@link Trait}; values only by name.
     *
     * @param fingerprint of a source's own number
     */
    public String predicate(Map<String, Object> parameters, Function<String, byte[]> fingerprint) {
        StringBuilder where = new StringBuilder();
        if (!statuses.isEmpty()) {
            where.append(" AND r.status IN (:statuses)");
            parameters.put("statuses", statuses.stream().map(Enum::name).toList());
        }
        person.ifPresent(id -> {
            where.append(" AND r.person_id IN (").append(SAME_PERSON).append(")");
            parameters.put("person", id);
        });
        number.ifPresent(wanted -> and(where, parameters, "r.number = ", "number", wanted.text()));
        reference.ifPresent(text -> and(where, parameters, OWN_NUMBER, "reference", fingerprint.apply(text)));
        changedSince.ifPresent(
                moment -> and(where, parameters, "r.changed_at >= ", "changedSince", moment.atOffset(ZoneOffset.UTC)));
        source.ifPresent(id -> and(where, parameters, "r.source_organisation_id = ", "source", id));
        channel.ifPresent(code -> and(where, parameters, "r.channel = ", "channel", code.name()));
        urgency.ifPresent(code -> and(where, parameters, "n.readable AND r.urgency = ", "urgency", code.name()));
        waitingFor.ifPresent(code -> and(where, parameters, "d.waiting_for = ", "waitingFor", code.name()));
        sentFrom.ifPresent(day -> and(where, parameters, "r.sent_on >= ", "sentFrom", day));
        sentUntil.ifPresent(day -> and(where, parameters, "r.sent_on <= ", "sentUntil", day));
        traits.stream().sorted().forEach(trait -> where.append(" AND ").append(trait.condition()));
        return where.toString();
    }

    private static void and(
            StringBuilder where, Map<String, Object> parameters, String comparison, String name, Object value) {
        where.append(" AND ").append(comparison).append(":").append(name);
        parameters.put(name, value);
    }
}
