package org.tsunagari.directory.exchange.kml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.FileRows;
import org.tsunagari.directory.exchange.file.FileUnreadable;

/**
 * Picks the placemarks out of a KML file, whatever else it holds: styles, tours, links to other servers are passed over,
 * and nothing is ever fetched. A document type is refused, and with it every entity.
 */
final class KmlParser {

    private static final Set<String> SHAPES = Set.of("Point", "LineString", "LinearRing", "Polygon", "Model", "Track");

    private static final int MAX_DEPTH = 64;

    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final List<Placemark> placemarks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Placemark current;
    private String dataName = "";
    private String shape = "";

    private KmlParser() {}

    static List<Placemark> parse(byte[] file) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return new KmlParser().all(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
        } catch (XMLStreamException malformed) {
            throw new FileUnreadable("", "malformed-xml");
        }
    }

    private List<Placemark> all(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FileUnreadable("", "malformed-xml");
                default -> {}
            }
        }
        return placemarks;
    }

    private void begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (open.isEmpty() && !name.equals("kml") || open.size() > MAX_DEPTH) {
            throw new FileUnreadable("", "malformed-xml");
        }
        text.setLength(0);
        open.push(name);
        switch (name) {
            case "Folder" -> folders.push("");
            case "Placemark" -> {
                String id = xml.getAttributeValue(null, "id");
                String folder = folders.isEmpty() ? "" : folders.getFirst();
                current = Placemark.begin(placemarks.size() + 1, id == null ? "" : id.strip(), folder);
            }
            case "Data", "SimpleData" -> {
                String given = xml.getAttributeValue(null, "name");
                dataName = given == null ? "" : given.strip();
            }
            default -> {
                if (SHAPES.contains(name) && shape.isEmpty()) {
                    shape = name;
                }
            }
        }
    }

    private void end(String name) {
        open.pop();
        String parent = open.isEmpty() ? "" : open.getFirst();
        String content = text.toString();
        text.setLength(0);
        Placemark placemark = current;
        if (name.equals("Folder")) {
            folders.pop();
        } else if (name.equals("name") && parent.equals("Folder")) {
            folders.pop();
            folders.push(content.strip());
        } else if (placemark != null) {
            endWithin(placemark, name, parent, content);
        }
    }

    private void endWithin(Placemark placemark, String name, String parent, String content) {
        if (name.equals("Placemark")) {
            placemarks.add(placemark);
            FileRows.requireFew(placemarks.size());
            current = null;
        } else if (name.equals("coordinates")) {
            current = placemark.at(shape, content.strip().split("\\s+", 2)[0]);
        } else if (name.equals(shape)) {
            shape = "";
        } else if (name.equals("SimpleData") || (name.equals("value") && parent.equals("Data"))) {
            placemark.data().putIfAbsent(dataName, content);
        } else if (parent.equals("Placemark")) {
            placemark.texts().putIfAbsent(name, content);
        }
    }
}
