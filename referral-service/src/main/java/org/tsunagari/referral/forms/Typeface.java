package org.tsunagari.referral.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters a font has, and how wide each is: known before layout, so that text can be fitted. */
final class Typeface {

    /** The font of everything that people type. */
    static final String TEXT = "/forms/fonts/NotoSansJP-Regular.ttf";

    /** Headings; JIS level 1 only, what is missing falls back to {@link #TEXT}. */
    static final String BOLD = "/forms/fonts/NotoSansJP-Bold-Level1.ttf";

    /** □ ☑ ◎ ■ ● ★ */
    static final String MARKS = "/forms/fonts/FormMarks.ttf";

    /** Ideographs end in plane 3; nothing beyond is drawn by this font. */
    private static final int CODE_POINTS = 0x40000;

    private static final short MISSING = -1;

    private final short[] advances = new short[CODE_POINTS];
    private final int unitsPerEm;

    private Typeface(TrueTypeFont font) throws IOException {
        CmapLookup characters = Objects.requireNonNull(font.getUnicodeCmapLookup());
        unitsPerEm = font.getUnitsPerEm();
        for (int codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
            int glyph = characters.getGlyphId(codePoint);
            advances[codePoint] = glyph == 0 ? MISSING : (short) font.getAdvanceWidth(glyph);
        }
    }

    /** The {@link #TEXT} font, read once per process. */
    static Typeface text() {
        return Loaded.TEXT_FACE;
    }

    static Typeface load(String resource) {
        try (InputStream in = open(resource);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return new Typeface(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String resource) {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource);
    }

    boolean has(int codePoint) {
        return codePoint < CODE_POINTS && advances[codePoint] != MISSING;
    }

    /** Width in points when set at {@code size} points. Characters that are missing count as one em. */
    double width(String text, double size) {
        long units = text.codePoints()
                .mapToLong(codePoint -> has(codePoint) ? advances[codePoint] : unitsPerEm)
                .sum();
        return units * size / unitsPerEm;
    }

    private static final class Loaded {
        static final Typeface TEXT_FACE = load(TEXT);
    }
}
