package org.tsunagari.referral.access;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagari.access.Condition;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.ListFilter;

/**
 * The access policy's list filter as SQL over {@code referral r}: a list contains exactly what could be read one by one.
 */
public final class ListFilterSql {

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String predicate;

    /**
     * The filter for some of the categories.
     *
     * @param heldBySource whether the source wrote and holds them, or they are what has become of it
     */
    record Part(ListFilter filter, boolean heldBySource) {}

    private ListFilterSql(String operator, List<Part> parts) {
        predicate = parts.stream()
                .map(part -> predicate(part.filter(), part.heldBySource()))
                .collect(Collectors.joining(operator, "(", ")"));
    }

    /** Records of which at least one part is readable. */
    static ListFilterSql anyOf(List<Part> parts) {
        return new ListFilterSql(" OR ", parts);
    }

    /** Records of which every part is readable. */
    static ListFilterSql allOf(List<Part> parts) {
        return new ListFilterSql(" AND ", parts);
    }

    private String predicate(ListFilter filter, boolean heldBySource) {
        return switch (filter) {
            case ListFilter.Nothing nothing -> "FALSE";
            case ListFilter.AnyOf anyOf ->
                "(r.municipality = " + bind(anyOf.municipality()) + " AND ("
                        + String.join(
                                " OR ",
                                anyOf.clauses().stream()
                                        .map(clause -> clause(clause, heldBySource))
                                        .toList())
                        + "))";
        };
    }

    public String predicate() {
        return predicate;
    }

    /** Values of the named parameters in the predicate. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    private String clause(ListFilter.Clause clause, boolean heldBySource) {
        List<String> all = new ArrayList<>();
        clause.all().forEach(condition -> all.add(condition(condition, heldBySource)));
        return "(" + String.join(" AND ", all) + ")";
    }

    private String condition(Condition condition, boolean heldBySource) {
        return switch (condition) {
            case Condition.SentBy sentBy -> "r.source_organisation_id = " + bind(sentBy.organisation());
            case Condition.HeldBy heldBy ->
                heldBySource ? "r.source_organisation_id = " + bind(heldBy.organisation()) : "FALSE";
            // a municipality has one centre, and the clause exists only for its staff
            case Condition.InCentre inCentre -> "r.municipality = " + bind(inCentre.municipality());
            case Condition.AssignedTo assigned -> careTeam(assigned.account(), "<>");
            case Condition.AssignedAsCommunity assigned -> careTeam(assigned.account(), "=");
            case Condition.OfPerson person -> person(bind(person.person()));
            case Condition.ConsentCovers consent -> consent(consent);
            case Condition.TabledFor tabled -> tabled(tabled);
            case Condition.OpenedInEmergencyBy opened -> opened(opened);
        };
    }

    /** Every record that the person's own stands for. */
    private static String person(String current) {
        return "r.person_id IN (SELECT id FROM person WHERE id = %1$s OR merged_into = %1$s)".formatted(current);
    }

    /** Assigned to a case of the person, whichever of the person's records the case was opened for. */
    private String careTeam(String account, String comparison) {
        return """
               EXISTS (SELECT 1 FROM care_team t JOIN person theirs ON theirs.id = t.person_id
                       JOIN person ours ON coalesce(ours.merged_into, ours.id) = coalesce(theirs.merged_into, theirs.id)
                       WHERE ours.id = r.person_id AND t.worker = %s AND t.role %s 'COMMUNITY')
               """.formatted(bind(account), comparison);
    }

    /** That the reviewer is another than who tabled it, and that there is a reason, the table itself makes sure of. */
    private String tabled(Condition.TabledFor tabled) {
        String now = bind(tabled.at().atOffset(ZoneOffset.UTC));
        String kinds =
                bind(String.join(",", tabled.kinds().stream().map(Enum::name).toList()));
        return """
               EXISTS (SELECT 1 FROM legal_basis b JOIN legal_basis_member m ON m.basis_id = b.id
                       WHERE b.person_id IN (SELECT theirs.id FROM person theirs JOIN person ours
                               ON coalesce(ours.merged_into, ours.id) = coalesce(theirs.merged_into, theirs.id)
                           WHERE ours.id = r.person_id) AND m.account = %s AND b.municipality = %s
                         AND b.type = ANY (string_to_array(%s, ',')) AND b.status = 'CONFIRMED'
                         AND b.opens <= %s AND b.closes > %s)
               """.formatted(bind(tabled.account()), bind(tabled.convener()), kinds, now, now);
    }

    private String opened(Condition.OpenedInEmergencyBy opened) {
        String now = bind(opened.at().atOffset(ZoneOffset.UTC));
        return """
               EXISTS (SELECT 1 FROM legal_basis b
                       WHERE b.person_id IN (SELECT theirs.id FROM person theirs JOIN person ours
                               ON coalesce(ours.merged_into, ours.id) = coalesce(theirs.merged_into, theirs.id)
                           WHERE ours.id = r.person_id) AND b.opened_by = %s AND b.type = 'EMERGENCY'
                         AND b.status <> 'REJECTED' AND b.opens <= %s AND b.closes > %s)
               """.formatted(bind(opened.account()), now, now);
    }

    private String consent(Condition.ConsentCovers consent) {
        String now = bind(consent.at().atOffset(ZoneOffset.UTC));
        return """
               EXISTS (SELECT 1 FROM person own
                              JOIN person p ON p.id = coalesce(own.merged_into, own.id)
                                  OR p.merged_into = coalesce(own.merged_into, own.id)
                              JOIN consent c ON c.person_id = p.id AND c.version = p.consent_version,
                              jsonb_array_elements(c.grants::jsonb) line
                       WHERE own.id = r.person_id AND NOT c.withdrawal AND %s
                         AND NOT EXISTS (SELECT 1 FROM person q JOIN consent w ON w.person_id = q.id
                                         WHERE (q.id = coalesce(own.merged_into, own.id) OR q.merged_into = coalesce(own.merged_into, own.id))
                                           AND w.withdrawal AND w.valid_from > c.valid_from)
                         AND c.valid_from <= %s AND (c.valid_until IS NULL OR c.valid_until > %s)
                         AND (jsonb_exists(line -> 'recipientKinds', %s) OR jsonb_exists(line -> 'recipientOrganisations', %s))
                         AND jsonb_exists(line -> 'purposes', %s)
                         AND jsonb_exists_any(line -> 'categories', string_to_array(%s, ',')))
               """.formatted(
                NotErased.sql("c.person_id"),
                now,
                now,
                bind(consent.recipient().kind()),
                bind(consent.recipient().organisation().toString()),
                bind(consent.purpose().name()),
                bind(String.join(
                        ",", consent.anyOf().stream().map(DataCategory::name).toList())));
    }

    private String bind(Object value) {
        String name = "access" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
