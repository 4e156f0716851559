package org.tsunagari.referral.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A form being filled in. Values enter the template's {@code data-slot} elements as DOM text nodes. Where a slot has a
 * {@code data-width} and {@code data-height} (mm), its text is fitted to that box, and what overflows is kept for the
 * continuation pages under the slot's {@code data-label}: its {@code rest}, the whole of it again (short fields), or
 * {@code nowhere} where the whole stands elsewhere ({@code data-continue}).
 */
final class FormSheet {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final Document template;
    private final Element body;
    private final PrintableText printable;
    private final LineBreaker breaker;
    private final List<Continuation.Section> overflow = new ArrayList<>();

    FormSheet(Document template, PrintableText printable, LineBreaker breaker) {
        this.template = template;
        this.body = (Element)
                Objects.requireNonNull(template.getElementsByTagName("body").item(0));
        this.printable = printable;
        this.breaker = breaker;
    }

    /** Text of the form's own making, or of bounded length. */
    void text(String slot, String value) {
        slots(slot).forEach(element -> element.setTextContent(printable.cleanLine(value)));
    }

    /** Text of any length. */
    void fit(String slot, @Nullable String value) {
        Element element = slot(slot);
        String text = value == null ? "" : printable.clean(value);
        if (text.isBlank()) {
            return;
        }
        String continued = element.getAttribute("data-continue");
        boolean continues = !continued.equals("nowhere");
        FittedText fitted = FittedText.into(box(element), text, continues ? "…（次ページに続く）" : "…", breaker);
        setLines(element, fitted.lines(), fitted.size());
        if (fitted.end() < text.length() && continues) {
            boolean fromHere = continued.equals("rest");
            overflow.add(new Continuation.Section(
                    element.getAttribute("data-label") + (fromHere ? "（続き）" : "（全文）"),
                    fromHere ? text.substring(fitted.end()).strip() : text));
        }
    }

    /** Text of any length after the words that stand in the template: 学校（見本小学校）. */
    void fitAfterLabel(String slot, String value) {
        String label = slot(slot).getTextContent();
        fit(slot, label.endsWith("）") ? label + "\n" + value : label + "（" + value + "）");
    }

    /** Sets the first mark at or below the slot. */
    void mark(String slot, String mark) {
        Element element = slot(slot);
        boolean isMark = element.getAttribute("class").equals("mark");
        (isMark ? element : descendants(element, "class", "mark").getFirst()).setTextContent(mark);
    }

    void addClass(String slot, String name) {
        Element element = slot(slot);
        element.setAttribute("class", (element.getAttribute("class") + " " + name).strip());
    }

    void remove(String slot) {
        slots(slot).forEach(element -> element.getParentNode().removeChild(element));
    }

    /** Adds the pages that the overflow needs, numbers all of them and hands over the document. */
    Document finish() {
        Element blank = slot("continuation");
        Node parent = blank.getParentNode();
        parent.removeChild(blank);
        for (List<String> lines : pages(blank)) {
            Element page = (Element) blank.cloneNode(true);
            setLines(descendants(page, "data-slot", "rest").getFirst(), lines, Continuation.SIZE);
            parent.appendChild(page);
        }
        number(descendants(body, "class", "page"));
        return template;
    }

    private List<List<String>> pages(Element blank) {
        FittedText.Box box = box(descendants(blank, "data-slot", "rest").getFirst());
        return Continuation.pages(overflow, box, breaker);
    }

    private static void number(List<Element> pages) {
        for (int i = 0; i < pages.size(); i++) {
            String number = (i + 1) + "／" + pages.size() + "ページ";
            descendants(pages.get(i), "data-slot", "page").forEach(element -> element.setTextContent(number));
        }
    }

    private void setLines(Element element, List<String> lines, double size) {
        element.setAttribute(
                "style",
                "font-size: " + size + "pt; line-height: " + size * FittedText.LEADING + "pt; "
                        + element.getAttribute("style"));
        element.setTextContent("");
        for (String text : lines) {
            Element line = template.createElementNS(element.getNamespaceURI(), "span");
            line.setAttribute("class", "line");
            line.setTextContent(text.isEmpty() ? "\u00a0" : text);
            element.appendChild(line);
        }
    }

    private static FittedText.Box box(Element element) {
        List<Double> sizes = Stream.of(element.getAttribute("data-sizes").split(" "))
                .filter(size -> !size.isEmpty())
                .map(Double::valueOf)
                .toList();
        return new FittedText.Box(
                Double.parseDouble(element.getAttribute("data-width")) * POINTS_PER_MM,
                Double.parseDouble(element.getAttribute("data-height")) * POINTS_PER_MM,
                sizes);
    }

    private Element slot(String name) {
        List<Element> found = slots(name);
        if (found.size() != 1) {
            throw new IllegalStateException("slot " + name + ": " + found.size() + " (expected: 1)");
        }
        return found.getFirst();
    }

    private List<Element> slots(String name) {
        return descendants(body, "data-slot", name);
    }

    private static List<Element> descendants(Element ancestor, String attribute, String value) {
        List<Element> found = new ArrayList<>();
        NodeList all = ancestor.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element
                    && element.getAttribute(attribute).equals(value)) {
                found.add(element);
            }
        }
        return found;
    }
}
