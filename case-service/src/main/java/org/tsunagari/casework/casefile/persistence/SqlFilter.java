package org.tsunagari.casework.casefile.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Query;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.Condition;
import org.tsunagari.access.ListFilter;

/**
 * Compiles the access policy's list filter to a predicate on {@code care_case c}. One predicate per kind of condition;
 * what this service keeps no record of (conferences, emergencies) is true of no row.
 */
final class SqlFilter {

    private static final String FALSE = "FALSE";
    private static final String ASSIGNED =
            "EXISTS (SELECT 1 FROM case_assignment a WHERE a.case_id = c.id AND a.released_on IS NULL AND a.worker_id = CAST(%s AS uuid) AND a.role %s 'COMMUNITY')";

    private final Set<UUID> held;
    private final List<Object> parameters = new ArrayList<>();
    private final String predicate;

    /** @param held the organisations that hold every case here: the centre */
    SqlFilter(ListFilter filter, Set<UUID> held) {
        this.held = Set.copyOf(held);
        this.predicate = compile(filter);
    }

    String predicate() {
        return predicate;
    }

    /** Adds a parameter of the surrounding query and returns its placeholder. */
    String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    void bind(Query query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
    }

    private String compile(ListFilter filter) {
        return switch (filter) {
            case ListFilter.Nothing nothing -> FALSE;
            case ListFilter.AnyOf(String municipality, List<ListFilter.Clause> clauses) ->
                "c.municipality = " + parameter(municipality) + " AND ("
                        + clauses.stream().map(this::compile).collect(joining(" OR ")) + ")";
        };
    }

    private String compile(ListFilter.Clause clause) {
        return clause.all().stream().map(this::compile).collect(joining(" AND ", "(", ")"));
    }

    private String compile(Condition condition) {
        return switch (condition) {
            case Condition.SentBy(var organisation) ->
                "EXISTS (SELECT 1 FROM case_referral r WHERE r.case_id = c.id AND r.source_organisation_id = "
                        + parameter(organisation) + ")";
            case Condition.HeldBy(var organisation) -> held.contains(organisation) ? "TRUE" : FALSE;
            case Condition.InCentre(var municipality, var centre) -> "c.municipality = " + parameter(municipality);
            case Condition.AssignedTo(var account) -> ASSIGNED.formatted(parameter(account), "<>");
            case Condition.AssignedAsCommunity(var account) -> ASSIGNED.formatted(parameter(account), "=");
            case Condition.OfPerson(var person) -> "c.person_id IN (SELECT same_person(" + parameter(person) + "))";
            case Condition.TabledFor tabled -> FALSE;
            case Condition.OpenedInEmergencyBy opened -> FALSE;
            case Condition.ConsentCovers covers -> compile(covers);
        };
    }

    /** {@link org.tsunagari.access.ConsentSnapshot#coveredCategories} over the projection. */
    private String compile(Condition.ConsentCovers covers) {
        String at = parameter(covers.at().atOffset(ZoneOffset.UTC));
        return """
                EXISTS (SELECT 1 FROM consent_projection p, jsonb_array_elements(CAST(p.grants AS jsonb)) g
                WHERE p.person_id = c.person_id AND NOT p.withdrawn AND p.valid_from <= %1$s
                AND (p.valid_until IS NULL OR p.valid_until > %1$s)
                AND (jsonb_exists(g -> 'recipientKinds', %2$s) OR jsonb_exists(g -> 'recipientOrganisations', %3$s))
                AND jsonb_exists(g -> 'purposes', %4$s) AND jsonb_exists_any(g -> 'categories', %5$s))
                """.formatted(
                        at,
                        parameter(covers.recipient().kind()),
                        parameter(covers.recipient().organisation().toString()),
                        parameter(covers.purpose().name()),
                        parameter(covers.anyOf().stream().map(Enum::name).toArray(String[]::new)));
    }
}
