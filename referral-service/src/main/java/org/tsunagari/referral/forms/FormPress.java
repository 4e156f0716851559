package org.tsunagari.referral.forms;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Opens a form's template and prints the filled form: PDF/UA, embedded subset fonts, nothing fetched from outside. */
final class FormPress {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    static {
        XRLog.setLoggerImpl(new LayoutLog());
    }

    private final byte[] template;
    private final String css;
    private final LineBreaker breaker;
    private final PrintableText printable;

    FormPress(String templateResource) {
        template = read(templateResource);
        css = new String(read("/forms/form.css"), StandardCharsets.UTF_8);
        Typeface typeface = Typeface.text();
        breaker = new LineBreaker(typeface);
        printable = new PrintableText(typeface);
    }

    FormSheet blank() {
        return new FormSheet(template(), printable, breaker);
    }

    /** A fresh copy of the template with its style. */
    Document template() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(template));
            document.getElementsByTagName("style").item(0).setTextContent(css);
            return document;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("template cannot be read", e);
        }
    }

    /** The same sheet and mark always give the same bytes. */
    byte[] print(FormSheet sheet, FormMark mark) {
        return print(sheet.finish(), mark);
    }

    byte[] print(Document document, FormMark mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                stamp(pdf, mark);
                pdf.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What the form's font can draw of a text. */
    String printable(String text) {
        return printable.clean(text);
    }

    private static PdfRendererBuilder builder(Document document) {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(() -> Typeface.open(Typeface.TEXT), "FormText", 400, FontStyle.NORMAL, true)
                .useFont(() -> Typeface.open(Typeface.BOLD), "FormBold", 400, FontStyle.NORMAL, true)
                .useFont(() -> Typeface.open(Typeface.MARKS), "FormMarks", 400, FontStyle.NORMAL, true)
                .withProducer("Tsunagari")
                .withW3cDocument(document, null);
    }

    private static void stamp(PDDocument pdf, FormMark mark) {
        Calendar issued = GregorianCalendar.from(mark.issuedOn().atStartOfDay(JAPAN));
        issued.setTimeZone(TimeZone.getTimeZone(JAPAN));
        pdf.getDocumentInformation().setCreationDate(issued);
        pdf.getDocumentInformation().setModificationDate(issued);
        pdf.setDocumentId(mark.id().getLeastSignificantBits() + mark.version());
    }

    private static byte[] read(String resource) {
        try (InputStream in = Typeface.open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
