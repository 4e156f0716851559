package org.tsunagari.directory.hsds.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.Archive;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.exchange.file.FileRows;
import org.tsunagari.directory.exchange.file.FileUnreadable;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.JsonTrees;
import org.tsunagari.directory.exchange.file.ResourceFileReader;
import org.tsunagari.directory.exchange.file.ResourceFileWriter;
import org.tsunagari.directory.hsds.mapping.ServiceReader;
import org.tsunagari.directory.hsds.mapping.ServiceWriter;
import org.tsunagari.directory.query.LocalCalendar;

/** HSDS in both of its forms: an array of nested services, or an archive of tables. */
@ApplicationScoped
class HsdsFile implements ResourceFileReader, ResourceFileWriter {

    private final ObjectMapper json;
    private final JsonTrees trees;
    private final LocalCalendar calendar;

    HsdsFile(ObjectMapper json, JsonTrees trees, LocalCalendar calendar) {
        this.json = json;
        this.trees = trees;
        this.calendar = calendar;
    }

    @Override
    public boolean reads(ExchangeFormat format) {
        return format == ExchangeFormat.HSDS_JSON || format == ExchangeFormat.HSDS_CSV;
    }

    @Override
    public boolean writes(ExchangeFormat format) {
        return reads(format);
    }

    @Override
    public FileRows read(byte[] file, @Nullable String charset) {
        SortedSet<String> ignored = new TreeSet<>();
        boolean archive = Archive.isOne(file);
        List<? extends JsonNode> services = archive ? new TableReader(ignored).services(file) : nested(file);
        List<ImportedRow> rows = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            JsonNode service = services.get(i);
            boolean first = true;
            for (int place : places(service)) {
                rows.add(new ServiceReader(service, rows.size() + 1L, "/" + i, place, first, json, calendar.today())
                        .read());
                FileRows.requireFew(rows.size());
                first = false;
            }
        }
        return new FileRows(rows, ignored);
    }

    /** By their ids: the order in which a file names them may be another one tomorrow. */
    private static List<Integer> places(JsonNode service) {
        JsonNode all = service.path("service_at_locations");
        return IntStream.range(0, Math.max(1, all.size()))
                .boxed()
                .sorted(Comparator.comparing(place -> all.path(place).path("id").asText()))
                .toList();
    }

    /** An array, a page of the API, or one service. */
    private List<JsonNode> nested(byte[] file) {
        JsonNode tree = trees.read(file);
        JsonNode services = tree.has("contents") ? tree.path("contents") : tree;
        if (services.isArray()) {
            return services.valueStream().toList();
        }
        if (services.has("id")) {
            return List.of(services);
        }
        throw new FileUnreadable("", "wrong-type");
    }

    @Override
    public void write(ExchangeFormat format, Iterator<ExportedResource> resources, OutputStream out)
            throws IOException {
        if (format == ExchangeFormat.HSDS_JSON) {
            writeNested(resources, out);
        } else {
            try (TableWriter tables = new TableWriter()) {
                while (resources.hasNext()) {
                    tables.add(ServiceWriter.full(resources.next()));
                }
                tables.pack(out);
            }
        }
    }

    private void writeNested(Iterator<ExportedResource> resources, OutputStream out) throws IOException {
        JsonGenerator writer = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        writer.writeStartArray();
        while (resources.hasNext()) {
            writer.writeTree(ServiceWriter.full(resources.next()));
        }
        writer.writeEndArray();
        writer.close();
    }
}
