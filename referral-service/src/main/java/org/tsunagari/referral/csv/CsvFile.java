package org.tsunagari.referral.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A CSV file for spreadsheets: UTF-8 with a byte order mark, CRLF, no cell that runs. */
public final class CsvFile {

    public static final String MEDIA_TYPE = "text/csv";

    public static final String WITH_CHARSET = "text/csv;charset=UTF-8";

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer;

    public CsvFile(List<String> columns) {
        text.write('\ufeff');
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        writer.writeRecord(columns);
    }

    public void add(@Nullable Object... cells) {
        String[] safe = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            safe[i] = FormulaSafe.of(Objects.toString(cells[i], ""));
        }
        writer.writeRecord(safe);
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
