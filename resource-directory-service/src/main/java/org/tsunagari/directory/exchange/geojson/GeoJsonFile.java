package org.tsunagari.directory.exchange.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.exchange.file.FileRows;
import org.tsunagari.directory.exchange.file.FileUnreadable;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.JsonTrees;
import org.tsunagari.directory.exchange.file.ResourceFileReader;
import org.tsunagari.directory.exchange.file.ResourceFileWriter;
import org.tsunagari.directory.query.LocalCalendar;

/** Resources as a FeatureCollection: everything that may be told of a resource has its place in the properties. */
@ApplicationScoped
class GeoJsonFile implements ResourceFileReader, ResourceFileWriter {

    private final ObjectMapper json;
    private final JsonTrees trees;
    private final LocalCalendar calendar;

    GeoJsonFile(ObjectMapper json, JsonTrees trees, LocalCalendar calendar) {
        this.json = json;
        this.trees = trees;
        this.calendar = calendar;
    }

    @Override
    public boolean reads(ExchangeFormat format) {
        return format == ExchangeFormat.GEOJSON;
    }

    @Override
    public boolean writes(ExchangeFormat format) {
        return format == ExchangeFormat.GEOJSON;
    }

    @Override
    public FileRows read(byte[] file, @Nullable String charset) {
        JsonNode features = trees.read(file).path("features");
        if (!features.isArray()) {
            throw new FileUnreadable("/features", "required");
        }
        FileRows.requireFew(features.size());
        List<ImportedRow> rows = new ArrayList<>();
        SortedSet<String> ignored = new TreeSet<>();
        for (int i = 0; i < features.size(); i++) {
            rows.add(new Feature(i, features.get(i), ignored).row(calendar.today()));
        }
        return new FileRows(rows, ignored);
    }

    @Override
    public void write(ExchangeFormat format, Iterator<ExportedResource> resources, OutputStream out)
            throws IOException {
        JsonGenerator writer = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        writer.writeStartObject();
        writer.writeStringField("type", "FeatureCollection");
        writer.writeArrayFieldStart("features");
        while (resources.hasNext()) {
            writer.writeTree(feature(resources.next()));
        }
        writer.writeEndArray();
        writer.writeEndObject();
        writer.close();
    }

    private ObjectNode feature(ExportedResource resource) {
        ObjectNode feature = json.createObjectNode().put("type", "Feature");
        feature.put("id", resource.id().toString());
        ObjectNode properties = resource.told().deepCopy();
        JsonNode position = properties.remove("position");
        if (position == null) {
            feature.putNull("geometry");
        } else {
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(position.get("longitude"))
                    .add(position.get("latitude"));
            properties.set("precision", position.get("precision"));
        }
        ExportedResource.Status status = resource.status();
        properties
                .put("confidential", status.confidential())
                .put("stage", status.stage())
                .put("municipality", resource.municipality())
                .put("changedAt", status.changedAt().toString())
                .put("version", status.version());
        if (status.assuredOn() != null) {
            properties.put("assuredOn", status.assuredOn().toString());
        }
        feature.set("properties", properties);
        return feature;
    }
}
