package org.tsunagari.local.sample;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the sample: CSV with a header line, UTF-8, codes of a list separated by spaces; an empty cell is no value. */
final class SampleFiles {

    private static final String FOLDER = "/sample/nabari/";

    private final CsvMapper csv = CsvMapper.csvBuilder()
            .addModule(new JavaTimeModule())
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Sample read() {
        return new SampleFiles().sample();
    }

    /** The same page for every FAX: form 1 as a FAX machine sees it, filled in for nobody. */
    static byte[] scan() {
        try (var in = open("scan.tiff")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("scan.tiff: " + e.getMessage(), e);
        }
    }

    private Sample sample() {
        return new Sample(
                rows("organisations.csv", Sample.Organisation.class),
                json("districts.geojson", JsonNode.class),
                rows("resources.csv", Sample.Resource.class),
                rows("referrals.csv", Sample.Referral.class),
                rows("cases.csv", Sample.CaseProfile.class),
                rows("connections.csv", Sample.Connection.class),
                rows("status-reports.csv", Sample.StatusReport.class),
                rows("outcomes.csv", Sample.Outcome.class),
                json("model-case.json", Sample.ModelCase.class));
    }

    private <T> List<T> rows(String file, Class<T> type) {
        ObjectReader reader =
                csv.readerFor(type).with(CsvSchema.emptySchema().withHeader().withArrayElementSeparator(" "));
        try (var in = open(file);
                var text = new InputStreamReader(in, StandardCharsets.UTF_8);
                var rows = reader.<T>readValues(text)) {
            return List.copyOf(rows.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private <T> T json(String file, Class<T> type) {
        try (var in = open(file)) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private static InputStream open(String file) throws IOException {
        var in = SampleFiles.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("missing in this build: " + FOLDER + file);
        }
        return in;
    }
}
