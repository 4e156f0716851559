package org.tsunagari.referral.subjectaccess.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the tables that hold something about persons, by the columns that lead to one. A table that is added tomorrow is
 * in the next export without anybody thinking of it; a test looks for tables that no column leads to.
 */
@ApplicationScoped
public class HeldTables {

    /** Not about what a person told or got: the transport of facts, keys, and the trail that the service cannot read. */
    static final Set<String> BACKBONE = Set.of(
            "outbox_event",
            "inbox_event",
            "parked_event",
            "idempotency_key",
            "person_key",
            "audit_lane",
            "audit_event",
            "flyway_schema_history");

    private static final Map<String, String> LEADS = leads();

    private final EntityManager database;

    HeldTables(EntityManager database) {
        this.database = database;
    }

    /**
     * A table with what leads from its rows to a person.
     *
     * @param predicate on the table {@code t}, with the parameter {@code :records}
     */
    public record Lead(HeldTable table, String predicate) {}

    public List<Lead> all() {
        Map<String, String> meanings = new LinkedHashMap<>();
        Map<String, List<HeldTable.Column>> columns = new LinkedHashMap<>();
        for (Object row : database.createNativeQuery("""
                        SELECT c.relname, obj_description(c.oid, 'pg_class'), a.attname, format_type(a.atttypid, a.atttypmod),
                               col_description(c.oid, a.attnum)
                        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                          AND a.attnum > 0 AND NOT a.attisdropped AND has_table_privilege(c.oid, 'SELECT')
                        ORDER BY c.relname, a.attnum
                        """, Tuple.class).getResultList()) {
            Tuple column = (Tuple) row;
            String table = column.get(0, String.class);
            meanings.put(table, HeldTable.meaning(Optional.ofNullable(column.get(1, String.class))));
            columns.computeIfAbsent(table, unused -> new ArrayList<>())
                    .add(HeldTable.column(
                            column.get(2, String.class),
                            column.get(3, String.class),
                            Optional.ofNullable(column.get(4, String.class))));
        }
        return columns.keySet().stream()
                .filter(table -> !BACKBONE.contains(table))
                .map(table -> new HeldTable(
                        table, Objects.requireNonNull(meanings.get(table)), Objects.requireNonNull(columns.get(table))))
                .flatMap(table -> lead(table).stream())
                .toList();
    }

    private static Optional<Lead> lead(HeldTable table) {
        Stream<String> own = table.name().equals("person") ? Stream.of("t.id IN (:records)") : Stream.of();
        Stream<String> found = LEADS.entrySet().stream()
                .filter(lead -> table.has(lead.getKey()))
                .map(Map.Entry::getValue);
        String predicate = Stream.concat(own, found).collect(Collectors.joining(" OR "));
        return predicate.isEmpty() ? Optional.empty() : Optional.of(new Lead(table, predicate));
    }

    private static Map<String, String> leads() {
        Map<String, String> leads = new LinkedHashMap<>();
        for (String column : List.of("person_id", "surviving_id", "merged_id", "one_id", "other_id")) {
            leads.put(column, "t." + column + " IN (:records)");
        }
        leads.put("referral_id", "t.referral_id IN (SELECT id FROM referral WHERE person_id IN (:records))");
        leads.put("case_id", "t.case_id IN (SELECT case_id FROM support_case WHERE person_id IN (:records))");
        leads.put(
                "status_report_id",
                "t.status_report_id IN (SELECT id FROM status_report WHERE person_id IN (:records))");
        leads.put("consent_id", "t.consent_id IN (SELECT id FROM consent WHERE person_id IN (:records))");
        return leads;
    }
}
