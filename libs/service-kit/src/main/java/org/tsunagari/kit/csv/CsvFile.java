package org.tsunagari.kit.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A CSV file for spreadsheets: UTF-8 with a byte order mark, CRLF, no cell that runs. */
public final class CsvFile {

    public static final String MEDIA_TYPE = "text/csv";

    public static final String WITH_CHARSET = "text/csv;charset=UTF-8";

    private final Writer text;
    private final CsvWriter writer;

    /** Held until {@link #bytes()} asks for it. */
    public CsvFile(List<String> columns) {
        this(new StringWriter(), columns, true);
    }

    private CsvFile(Writer text, List<String> columns, boolean marked) {
        this.text = text;
        try {
            if (marked) {
                text.write('\ufeff');
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        writer.writeRecord(columns);
    }

    /**
     * Written as it grows; the stream stays open.
     *
     * @param marked with a byte order mark, for spreadsheets
     */
    public static CsvFile to(OutputStream out, List<String> columns, boolean marked) {
        return new CsvFile(new OutputStreamWriter(out, StandardCharsets.UTF_8), columns, marked);
    }

    public void add(@Nullable Object... cells) {
        String[] safe = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            safe[i] = cell instanceof Number ? cell.toString() : FormulaSafe.of(Objects.toString(cell, ""));
        }
        writer.writeRecord(safe);
    }

    /** Writes out what is still held back. */
    public void flush() throws IOException {
        text.flush();
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
