package org.tsunagari.referral.forms;

import java.util.List;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Prints a document of any length. Thread-safe. */
public final class PrintedFileRenderer {

    private final FormPress press = new FormPress("/forms/file.xhtml");

    /** A PDF of as many A4 pages as it takes. */
    public byte[] render(PrintedFile file) {
        Document document = press.template();
        document.getElementsByTagName("title").item(0).setTextContent(press.printable(file.title()));
        Element body = (Element)
                Objects.requireNonNull(document.getElementsByTagName("body").item(0));
        append(body, "h1", file.title());
        file.lines().forEach(line -> append(body, "p", line));
        for (PrintedFile.Section section : file.sections()) {
            append(body, "h2", section.heading());
            section.items().forEach(item -> table(body, item));
        }
        append(body, "p", "文書番号 " + file.mark().id());
        return press.print(document, file.mark());
    }

    private void table(Element body, List<PrintedFile.Entry> item) {
        Element table = append(body, "table", "");
        table.setAttribute("class", "item");
        for (PrintedFile.Entry entry : item) {
            Element row = append(table, "tr", "");
            append(row, "th", entry.label());
            Element cell = append(row, "td", "");
            press.printable(entry.value()).lines().forEach(line -> append(cell, "div", line));
        }
    }

    private Element append(Element parent, String name, String text) {
        Element element =
                Objects.requireNonNull(parent.getOwnerDocument()).createElementNS(parent.getNamespaceURI(), name);
        if (!text.isEmpty()) {
            element.setTextContent(press.printable(text));
        }
        parent.appendChild(element);
        return element;
    }
}
