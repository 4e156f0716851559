package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.ResourceFileReader;
import org.tsunagari.directory.exchange.file.ResourceFileWriter;
import org.tsunagari.directory.resource.model.Resource;

/** What a file would say of a resource if we gave it out now: written and read again, so that both always agree. */
@ApplicationScoped
class OwnRows {

    private final List<ResourceFileReader> readers;
    private final List<ResourceFileWriter> writers;
    private final ToldResources told;

    OwnRows(@All List<ResourceFileReader> readers, @All List<ResourceFileWriter> writers, ToldResources told) {
        this.readers = readers;
        this.writers = writers;
        this.told = told;
    }

    ResourceFileReader reader(ExchangeFormat format) {
        return readers.stream()
                .filter(reader -> reader.reads(format))
                .findFirst()
                .orElseThrow();
    }

    ResourceFileWriter writer(ExchangeFormat format) {
        return writers.stream()
                .filter(writer -> writer.writes(format))
                .findFirst()
                .orElseThrow();
    }

    ObjectNode said(Resource resource, ExchangeFormat wanted) {
        // packed or not they say the same; unpacked is quicker to make for each row
        ExchangeFormat format =
                switch (wanted) {
                    case HSDS_CSV, HSDS_JSON -> ExchangeFormat.HSDS_JSON;
                    case KMZ, KML -> ExchangeFormat.KML;
                    case GEOJSON, CSV -> wanted;
                };
        List<ExportedResource> exported = told.of(List.of(resource), format);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            writer(format).write(format, exported.iterator(), file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return reader(format).read(file.toByteArray(), "UTF-8").rows().stream()
                .findFirst()
                .map(ImportedRow::said)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
