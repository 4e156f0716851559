package org.tsunagari.directory.hsds.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tsunagari.directory.exchange.file.FileUnreadable;
import org.tsunagari.directory.hsds.mapping.Fields;
import org.tsunagari.kit.csv.CsvTable;
import org.tsunagari.kit.csv.CsvUnreadable;

/** Puts the tables of a package together to nested services. A {@code datapackage.json} is not needed. */
final class TableReader {

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_FILES = 200;

    /** Bytes of everything in it once it is unpacked, tables or not, so that a small archive is no large one. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int CHUNK = 8192;

    private final Map<Table, List<ObjectNode>> rows = new EnumMap<>(Table.class);
    private final SortedSet<String> ignored;
    private int bytes;

    TableReader(SortedSet<String> ignored) {
        this.ignored = ignored;
    }

    List<ObjectNode> services(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            int files = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++files > MOST_FILES) {
                    throw new FileUnreadable("", "too-large");
                }
                read(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new FileUnreadable("", "malformed-zip");
        }
        if (!rows.containsKey(Table.SERVICES)) {
            throw new FileUnreadable("/services.csv", "required");
        }
        return nested();
    }

    private void read(String path, ZipInputStream zip) throws IOException {
        Table table = Table.in(path).orElse(null);
        if (table == null) {
            if (path.endsWith(".csv")) {
                ignored.add(path);
            }
            passOver(zip);
            return;
        }
        byte[] file = zip.readNBytes(MOST_BYTES - bytes + 1);
        count(file.length, "/" + table.file());
        try {
            List<ObjectNode> lines = new ArrayList<>();
            for (CsvTable.Row line : CsvTable.readUneven(file, null, MOST_ROWS).rows()) {
                ObjectNode row = JsonNodeFactory.instance.objectNode();
                row.put(Fields.ORIGIN, "/" + table.file() + "/" + line.line());
                line.cells().forEach(row::put);
                lines.add(row);
            }
            rows.put(table, lines);
        } catch (CsvUnreadable unreadable) {
            throw new FileUnreadable("/" + table.file(), "malformed-csv");
        }
    }

    /** What is not looked at is unpacked too on the way to the next entry. */
    private void passOver(ZipInputStream zip) throws IOException {
        byte[] some = new byte[CHUNK];
        for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
            count(read, "");
        }
    }

    private void count(int more, String pointer) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new FileUnreadable(pointer, "too-large");
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
        Map<String, ObjectNode> services = byId(Table.SERVICES);
        for (Table table : List.of(
                Table.PHONES,
                Table.CONTACTS,
                Table.SCHEDULES,
                Table.SERVICE_AREAS,
                Table.LANGUAGES,
                Table.COST_OPTIONS)) {
            nest(table, "service_id", services);
        }
        nest(Table.ATTRIBUTES, "link_id", services);
        Map<String, ObjectNode> places = byId(Table.SERVICE_AT_LOCATION);
        places.values().forEach(place -> put(place, "location", locations, "location_id"));
        nestWithoutService(Table.SCHEDULES, places, locations);
        nestWithoutService(Table.PHONES, places, locations);
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

    /** What belongs to a place, or to a service there, and not to the service as a whole. */
    private void nestWithoutService(Table table, Map<String, ObjectNode> places, Map<String, ObjectNode> locations) {
        for (ObjectNode row : all(table)) {
            if (row.path("service_id").asText().isEmpty()) {
                ObjectNode place = places.get(row.path("service_at_location_id").asText());
                JsonNode owner =
                        place == null ? locations.get(row.path("location_id").asText()) : place;
                if (owner instanceof ObjectNode found) {
                    found.withArray(table.member()).add(row);
                }
            }
        }
    }
}
