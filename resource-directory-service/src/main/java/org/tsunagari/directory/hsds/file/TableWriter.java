package org.tsunagari.directory.hsds.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.Spool;
import org.tsunagari.directory.hsds.mapping.HsdsTerms;
import org.tsunagari.kit.csv.CsvFile;

/** Takes nested services apart into tables, each on disk until all are known, then packs them. */
final class TableWriter implements Closeable {

    private final Map<Table, Spool> spools = new EnumMap<>(Table.class);
    private final Map<Table, CsvFile> tables = new EnumMap<>(Table.class);
    private final Set<String> shared = new HashSet<>();

    TableWriter() throws IOException {
        for (Table table : written()) {
            Spool spool = new Spool();
            spools.put(table, spool);
            tables.put(table, CsvFile.to(spool.out(), table.columns(), false));
        }
    }

    private static List<Table> written() {
        return Arrays.stream(Table.values()).filter(Table::isWritten).toList();
    }

    void add(ObjectNode service) {
        add(Table.SERVICES, service);
    }

    private void add(Table table, JsonNode node) {
        if (!table.isShared() || shared.add(node.path("id").asText())) {
            CsvFile file = tables.get(table);
            if (file != null) {
                file.add(table.columns().stream()
                        .map(column -> cell(node.path(column)))
                        .toArray());
            }
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                Table.nestedAs(member.getKey()).ifPresent(nested -> {
                    if (member.getValue().isArray()) {
                        member.getValue().forEach(child -> add(nested, child));
                    } else {
                        add(nested, member.getValue());
                    }
                });
            }
        }
    }

    private static @Nullable Object cell(JsonNode value) {
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    void pack(OutputStream out) throws IOException {
        HsdsTerms.taxonomies().forEach(taxonomy -> add(Table.TAXONOMIES, taxonomy));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("datapackage.json"));
        zip.write(dataPackage().toPrettyString().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<Table, CsvFile> table : tables.entrySet()) {
            table.getValue().flush();
            zip.putNextEntry(new ZipEntry(table.getKey().file()));
            Spool spool = spools.get(table.getKey());
            if (spool != null) {
                spool.copyTo(zip);
            }
        }
        zip.finish();
    }

    /** Names and columns of the tables (Frictionless Data Package). */
    private static ObjectNode dataPackage() {
        ObjectNode description = JsonNodeFactory.instance.objectNode();
        description.put("name", "human_services_data").put("profile", "tabular-data-package");
        for (Table table : written()) {
            ObjectNode resource = description.withArray("resources").addObject();
            resource.put("name", table.file().replace(".csv", ""))
                    .put("path", table.file())
                    .put("profile", "tabular-data-resource");
            ObjectNode schema = resource.putObject("schema");
            table.columns()
                    .forEach(column -> schema.withArray("fields").addObject().put("name", column));
            schema.put("primaryKey", "id");
        }
        return description;
    }

    @Override
    public void close() throws IOException {
        for (Spool spool : spools.values()) {
            spool.close();
        }
    }
}
