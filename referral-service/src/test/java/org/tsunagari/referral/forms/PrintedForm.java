package org.tsunagari.referral.forms;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A rendered form as a reader with a ruler sees it. Lengths are in millimetres from the page's top left corner. */
record PrintedForm(List<Page> pages) {

    /** @param size type size in points */
    record Glyph(String text, Rectangle2D bounds, double size) {}

    /** @param round whether the shape has curves */
    record Shape(Rectangle2D bounds, boolean round, boolean visible) {}

    /** @param text in reading order, without blanks and line ends */
    record Page(double width, double height, String text, List<Glyph> glyphs, List<Shape> shapes) {

        @Override
        public String toString() {
            return text;
        }

        /** The glyphs of a word as it stands on the page. */
        List<Glyph> glyphsOf(String word) {
            int start = text.indexOf(word);
            if (start < 0) {
                throw new AssertionError(word + " is not on the page: " + text);
            }
            return glyphs.subList(text.codePointCount(0, start), text.codePointCount(0, start + word.length()));
        }

        Glyph glyph(String character) {
            return glyphsOf(character).getFirst();
        }
    }

    static PrintedForm of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Page> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                pages.add(page(document, page, pages.size() + 1));
            }
            return new PrintedForm(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page page(int number) {
        return pages.get(number - 1);
    }

    /** Text of all pages in reading order, without blanks and line ends. */
    String text() {
        return String.join("", pages.stream().map(Page::text).toList());
    }

    private static Page page(PDDocument document, PDPage page, int number) throws IOException {
        GlyphReader glyphs = new GlyphReader(number);
        glyphs.writeText(document, new StringWriter());
        ShapeReader shapes = new ShapeReader(page);
        shapes.processPage(page);
        StringBuilder text = new StringBuilder();
        glyphs.found.forEach(glyph -> text.append(glyph.text()));
        return new Page(
                millimetres(page.getMediaBox().getWidth()),
                millimetres(page.getMediaBox().getHeight()),
                text.toString(),
                glyphs.found,
                shapes.found);
    }

    private static double millimetres(double points) {
        return points * 25.4 / 72;
    }

    private static final class GlyphReader extends PDFTextStripper {
        private final List<Glyph> found = new ArrayList<>();

        GlyphReader(int page) {
            setSortByPosition(true);
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition position : positions) {
                if (!position.getUnicode().isBlank()) {
                    Rectangle2D bounds = new Rectangle2D.Double(
                            millimetres(position.getXDirAdj()),
                            millimetres(position.getYDirAdj() - position.getHeightDir()),
                            millimetres(position.getWidthDirAdj()),
                            millimetres(position.getHeightDir()));
                    found.add(new Glyph(position.getUnicode(), bounds, position.getFontSizeInPt()));
                }
            }
        }
    }

    /** Collects filled and stroked shapes; borders are filled shapes. */
    private static final class ShapeReader extends PDFGraphicsStreamEngine {
        private final List<Shape> found = new ArrayList<>();
        private final double pageHeight;
        private @Nullable Rectangle2D bounds;
        private boolean round;
        private Point2D current = new Point2D.Double();

        ShapeReader(PDPage page) {
            super(page);
            pageHeight = page.getMediaBox().getHeight();
        }

        private void add(double x, double y) {
            current = new Point2D.Double(x, y);
            Rectangle2D point = new Rectangle2D.Double(millimetres(x), millimetres(pageHeight - y), 0, 0);
            bounds = bounds == null ? point : bounds.createUnion(point);
        }

        private void paint(boolean stroke) throws IOException {
            if (bounds != null) {
                var state = getGraphicsState();
                var colour = stroke ? state.getStrokingColor() : state.getNonStrokingColor();
                Rectangle2D painted = bounds;
                if (stroke) {
                    double width = millimetres(state.getLineWidth()
                            * state.getCurrentTransformationMatrix().getScalingFactorX());
                    painted = new Rectangle2D.Double(
                            bounds.getX() - width / 2,
                            bounds.getY() - width / 2,
                            bounds.getWidth() + width,
                            bounds.getHeight() + width);
                }
                found.add(new Shape(painted, round, colour.toRGB() == 0));
            }
            endPath();
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            for (Point2D point : List.of(p0, p1, p2, p3)) {
                add(point.getX(), point.getY());
            }
        }

        @Override
        public void moveTo(float x, float y) {
            add(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            add(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            round = true;
            add(x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return current;
        }

        @Override
        public void closePath() {
            // adds no point
        }

        @Override
        public void endPath() {
            bounds = null;
            round = false;
        }

        @Override
        public void strokePath() throws IOException {
            paint(true);
        }

        @Override
        public void fillPath(int windingRule) throws IOException {
            paint(false);
        }

        @Override
        public void fillAndStrokePath(int windingRule) throws IOException {
            paint(true);
        }

        @Override
        public void shadingFill(COSName shadingName) {
            throw new AssertionError("a form has no shading: it would not survive a FAX");
        }

        @Override
        public void drawImage(PDImage image) {
            throw new AssertionError("a form has no picture");
        }

        @Override
        public void clip(int windingRule) {
            // shapes are reported unclipped
        }
    }
}
