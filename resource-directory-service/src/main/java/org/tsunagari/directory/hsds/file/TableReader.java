package org.tsunagari.directory.hsds.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.tsunagari.directory.exchange.file.Archive;
import org.tsunagari.directory.exchange.file.FileUnreadable;
import org.tsunagari.directory.hsds.mapping.Fields;
import org.tsunagari.kit.csv.CsvTable;
import org.tsunagari.kit.csv.CsvUnreadable;

/** Puts the tables of a package together to nested services. A {@code datapackage.json} is not needed. */
final class TableReader {

    private static final int MOST_ROWS = 200_000;

    /** Of all tables: ten thousand services with some seventy each. */
    private static final int MOST_CELLS = 750_000;

    private final Map<Table, List<ObjectNode>> rows = new EnumMap<>(Table.class);
    private final SortedSet<String> ignored;
    private int cells;

    TableReader(SortedSet<String> ignored) {
        this.ignored = ignored;
    }

    List<ObjectNode> services(byte[] archive) {
        Archive.read(archive, this::isTable, this::read);
        if (!rows.containsKey(Table.SERVICES)) {
            throw new FileUnreadable("/services.csv", "required");
        }
        return nested();
    }

    private boolean isTable(String path) {
        boolean known = Table.in(path).isPresent();
        if (!known && path.endsWith(".csv")) {
            ignored.add(path);
        }
        return known;
    }

    private void read(String path, byte[] file) {
        Table table = Table.in(path).orElseThrow();
        try {
            List<ObjectNode> lines = new ArrayList<>();
            for (CsvTable.Row line : CsvTable.readUneven(file, null, MOST_ROWS).rows()) {
                ObjectNode row = JsonNodeFactory.instance.objectNode();
                row.put(Fields.ORIGIN, "/" + table.file() + "/" + line.line());
                line.cells().forEach((name, cell) -> put(row, name, cell));
                lines.add(row);
            }
            rows.put(table, lines);
        } catch (CsvUnreadable unreadable) {
            throw new FileUnreadable("/" + table.file(), "malformed-csv");
        }
    }

    /** Where a table is nested, a column of its name has no place. */
    private void put(ObjectNode row, String name, String cell) {
        if (++cells > MOST_CELLS) {
            throw new FileUnreadable("", "too-large");
        }
        if (Table.nestedAs(name).isPresent()) {
            ignored.add(name);
        } else {
            row.put(name, cell);
        }
    }

    private List<ObjectNode> all(Table table) {
        return rows.getOrDefault(table, List.of());
    }

    private List<ObjectNode> nested() {
        Map<String, ObjectNode> taxonomies = byId(Table.TAXONOMIES);
        Map<String, ObjectNode> terms = byId(Table.TAXONOMY_TERMS);
        terms.values().forEach(term -> put(term, "taxonomy_detail", taxonomies, "taxonomy_id"));
        all(Table.ATTRIBUTES).forEach(attribute -> put(attribute, "taxonomy_term", terms, "taxonomy_term_id"));
        Map<String, ObjectNode> locations = byId(Table.LOCATIONS);
        nest(Table.ADDRESSES, "location_id", locations);
        nest(Table.ACCESSIBILITY, "location_id", locations);
        Map<String, ObjectNode> contacts = byId(Table.CONTACTS);
        nest(Table.PHONES, "contact_id", contacts);
        Map<String, ObjectNode> organizations = byId(Table.ORGANIZATIONS);
        nest(Table.ORGANIZATION_IDENTIFIERS, "organization_id", organizations);
        Map<String, ObjectNode> services = byId(Table.SERVICES);
        Map<String, ObjectNode> programs = byId(Table.PROGRAMS);
        services.values().forEach(service -> put(service, Table.PROGRAMS.member(), programs, "program_id"));
        for (Table table : List.of(
                Table.PHONES,
                Table.CONTACTS,
                Table.SCHEDULES,
                Table.SERVICE_AREAS,
                Table.LANGUAGES,
                Table.COST_OPTIONS,
                Table.REQUIRED_DOCUMENTS,
                Table.FUNDING)) {
            nest(table, "service_id", services);
        }
        for (Map<String, ObjectNode> owners : List.of(services, organizations, locations)) {
            nest(Table.ATTRIBUTES, "link_id", owners);
            nest(Table.METADATA, "resource_id", owners);
        }
        Map<String, ObjectNode> places = byId(Table.SERVICE_AT_LOCATION);
        places.values().forEach(place -> put(place, "location", locations, "location_id"));
        for (Table table : List.of(Table.SCHEDULES, Table.PHONES, Table.CONTACTS, Table.LANGUAGES)) {
            nestWithoutService(table, places, locations, organizations);
        }
        nest(Table.SERVICE_AT_LOCATION, "service_id", services);
        services.values().forEach(service -> put(service, "organization", organizations, "organization_id"));
        return all(Table.SERVICES);
    }

    private Map<String, ObjectNode> byId(Table table) {
        Map<String, ObjectNode> byId = new LinkedHashMap<>();
        all(table).forEach(row -> byId.putIfAbsent(row.path("id").asText(), row));
        return byId;
    }

    private static void put(ObjectNode row, String member, Map<String, ObjectNode> others, String key) {
        ObjectNode other = others.get(row.path(key).asText());
        if (other != null) {
            row.set(member, other);
        }
    }

    private void nest(Table table, String key, Map<String, ObjectNode> owners) {
        for (ObjectNode row : all(table)) {
            ObjectNode owner = owners.get(row.path(key).asText());
            if (owner != null) {
                owner.withArray(table.member()).add(row);
            }
        }
    }

    /** What belongs to a place, to a service there or to who offers it, and not to the service as a whole. */
    private void nestWithoutService(
            Table table,
            Map<String, ObjectNode> places,
            Map<String, ObjectNode> locations,
            Map<String, ObjectNode> organizations) {
        for (ObjectNode row : all(table)) {
            if (row.path("service_id").asText().isEmpty()) {
                Optional.ofNullable(
                                places.get(row.path("service_at_location_id").asText()))
                        .or(() -> Optional.ofNullable(
                                locations.get(row.path("location_id").asText())))
                        .or(() -> ofOrganization(row, organizations))
                        .ifPresent(owner -> owner.withArray(table.member()).add(row));
            }
        }
    }

    /** The number of one of its people is not the organisation's. */
    private static Optional<ObjectNode> ofOrganization(ObjectNode row, Map<String, ObjectNode> organizations) {
        return row.path("contact_id").asText().isEmpty()
                ? Optional.ofNullable(
                        organizations.get(row.path("organization_id").asText()))
                : Optional.empty();
    }
}
