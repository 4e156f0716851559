package org.tsunagari.directory.exchange.kml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.Archive;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.exchange.file.FileRows;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.ResourceFileReader;
import org.tsunagari.directory.exchange.file.ResourceFileWriter;
import org.tsunagari.directory.exchange.file.Spool;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/**
 * Resources as a KML document: a folder, which My Maps makes a layer, for each of the eight categories, because it takes
 * no more than ten; the kind and all else in the ExtendedData.
 */
@ApplicationScoped
class KmlFile implements ResourceFileReader, ResourceFileWriter {

    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    /** Whatever no document of XML 1.0 may have, not even escaped (section 2.2). */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ObjectMapper json;
    private final LocalCalendar calendar;

    KmlFile(ObjectMapper json, LocalCalendar calendar) {
        this.json = json;
        this.calendar = calendar;
    }

    @Override
    public boolean reads(ExchangeFormat format) {
        return format == ExchangeFormat.KML || format == ExchangeFormat.KMZ;
    }

    @Override
    public boolean writes(ExchangeFormat format) {
        return reads(format);
    }

    /** Packed or not is told by the file itself. */
    @Override
    public FileRows read(byte[] file, @Nullable String charset) {
        List<ImportedRow> rows = new ArrayList<>();
        SortedSet<String> ignored = new TreeSet<>();
        for (Placemark placemark : KmlParser.parse(Archive.isOne(file) ? Kmz.document(file) : file)) {
            rows.add(new PlacemarkRow(placemark, json).read(ignored, calendar.today()));
        }
        return new FileRows(rows, ignored);
    }

    @Override
    public void write(ExchangeFormat format, Iterator<ExportedResource> resources, OutputStream out)
            throws IOException {
        if (format == ExchangeFormat.KMZ) {
            Kmz.pack(document -> write(resources, document), out);
        } else {
            write(resources, out);
        }
    }

    private void write(Iterator<ExportedResource> resources, OutputStream out) throws IOException {
        Map<ConnectionCategory, Spool> folders = new EnumMap<>(ConnectionCategory.class);
        try {
            while (resources.hasNext()) {
                ExportedResource resource = resources.next();
                ConnectionCategory category = ConnectionKinds.get(
                                resource.told().path("category").asText())
                        .category();
                Spool folder = folders.get(category);
                if (folder == null) {
                    folder = new Spool();
                    folders.put(category, folder);
                }
                writePlacemark(resource, folder.out());
            }
            text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"" + NAMESPACE + "\"><Document>");
            for (Map.Entry<ConnectionCategory, Spool> folder : folders.entrySet()) {
                text(out, "\n<Folder><name>" + folder.getKey().ja() + "</name>");
                folder.getValue().copyTo(out);
                text(out, "\n</Folder>");
            }
            text(out, "\n</Document></kml>\n");
        } finally {
            for (Spool folder : folders.values()) {
                folder.close();
            }
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void writePlacemark(ExportedResource resource, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeCharacters("\n");
            xml.writeStartElement("Placemark");
            element(xml, "name", resource.text("name"));
            String description = resource.text("description");
            element(xml, "description", description == null ? null : Balloon.html(description));
            writeData(resource, xml);
            JsonNode position = resource.told().path("position");
            if (position.isObject()) {
                xml.writeStartElement("Point");
                element(
                        xml,
                        "coordinates",
                        position.path("longitude").asText() + ","
                                + position.path("latitude").asText());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void writeData(ExportedResource resource, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("ExtendedData");
        data(xml, "id", resource.id().toString());
        ObjectNode told = resource.told();
        data(xml, "category", told.path("category").asText());
        for (Map.Entry<String, JsonNode> member : told.properties()) {
            if (PlacemarkRow.TEXTS.contains(member.getKey())) {
                data(xml, member.getKey(), member.getValue().asText());
            } else if (PlacemarkRow.STRUCTURES.contains(member.getKey())) {
                data(xml, member.getKey(), member.getValue().toString());
            }
        }
        if (told.has("position")) {
            data(xml, "precision", told.at("/position/precision").asText());
        }
        ExportedResource.Status status = resource.status();
        data(xml, "confidential", Boolean.toString(status.confidential()));
        data(xml, "stage", status.stage());
        data(xml, "changedAt", status.changedAt().toString());
        data(xml, "version", Long.toString(status.version()));
        if (status.assuredOn() != null) {
            data(xml, "assuredOn", status.assuredOn().toString());
        }
        xml.writeEndElement();
    }

    private static void data(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement("Data");
        xml.writeAttribute("name", name);
        element(xml, "value", value);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(NO_XML.matcher(text).replaceAll(""));
            xml.writeEndElement();
        }
    }
}
