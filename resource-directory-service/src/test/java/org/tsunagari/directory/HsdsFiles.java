package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The schemas and the example package of HSDS 3.0 (Open Referral, CC BY-SA 4.0), which are read from a place beside the
 * project and never copied into it: the licence would come along. Named by the system property {@code tsunagari.hsds} or
 * the variable {@code TSUNAGARI_HSDS}; else {@code ../shared/data/hsds} beside the project.
 */
final class HsdsFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path place;

    private HsdsFiles(Path place) {
        this.place = place;
    }

    static HsdsFiles orSkip() {
        Path place = Optional.ofNullable(System.getProperty("tsunagari.hsds"))
                .or(() -> Optional.ofNullable(System.getenv("TSUNAGARI_HSDS")))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data", "hsds"));
        assumeTrue(
                Files.isDirectory(place.resolve("schema")),
                "the files of HSDS are not in " + place + " (name their place by -Dtsunagari.hsds=…)");
        return new HsdsFiles(place);
    }

    /** All tables as they are, also those that we do not read. */
    byte[] examplePackage() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive);
                Stream<Path> files = Files.list(place.resolve("csv"))) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry("csv/" + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return archive.toByteArray();
    }

    void requireValid(String schema, JsonNode... documents) throws IOException {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var rules = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(Files.readAllBytes(place.resolve("schema/" + schema + ".json"))), config);
        for (JsonNode document : documents) {
            assertThat(List.copyOf(rules.validate(document)))
                    .as("%s: %s", schema, document)
                    .isEmpty();
        }
    }
}
