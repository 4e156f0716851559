package org.tsunagari.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Importing.counts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Packages of tables of HSDS 3.0, in and out. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class HsdsPackagesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "ac148810-d857-441c-9679-408f346de14b";

    private final Town town = Town.empty();
    private final HsdsApi hsds = new HsdsApi(town);
    private final Importing tables =
            Importing.into(town, "hsds-csv").with(Map.of("draft", false, "category", "LISTENING_VOLUNTEER"));

    @Test
    void the_example_package_imports_and_says_what_cannot_be_taken_over() throws IOException {
        byte[] example = HsdsFiles.orSkip().examplePackage();
        JsonPath report = tables.take(example);
        assertThat(tables.problems(report))
                .containsExactlyInAnyOrder(
                        "/schedules.csv/2 not-carried",
                        "/locations.csv/2/latitude out-of-range",
                        "/phones.csv/2/extension field-not-carried",
                        "/programs.csv/2 field-not-carried",
                        "/funding.csv/2 field-not-carried");
        assertThat(counts(report)).containsExactly(1, 0, 0, 0);
        assertThat(report.getInt("warned")).isEqualTo(1);
        assertThat(tables.rows(report).getList("items.externalId")).containsExactly(SERVICE);
        UUID id = town.found(Map.of()).getFirst();
        town.get("resident", "/resources/" + id)
                .then()
                .body("name", equalTo("Community Counselling"))
                .body("alternativeNames", contains("MyCity Counselling Services"))
                .body("phone", equalTo("+44-1234-234567"))
                .body("audience.minimumAge", equalTo(12))
                .body("audience.languages", contains("ur"))
                .body("cost.prices[0].what", equalTo("Under 18s and Over 60s"))
                .body("cost.prices[0].yen", nullValue())
                .body("application", containsString("必要な書類: Any official identification document"))
                .body("position", nullValue());
        assertThat(counts(tables.take(example))).containsExactly(0, 0, 1, 0);
        JsonNode service = hsds.document("/services/" + id);
        assertThat(service.at("/organization/name").asText()).isEqualTo("Example Organization Inc.");
    }

    @Test
    void what_others_call_an_organisation_or_a_place_goes_out_again() throws IOException {
        HsdsFiles files = HsdsFiles.orSkip();
        tables.take(files.examplePackage());
        JsonNode service = hsds.document("/services/" + town.found(Map.of()).getFirst());
        assertThat(service.at("/organization/organization_identifiers/0/identifier")
                        .asText())
                .isEqualTo("1234567");
        assertThat(service.at("/organization/organization_identifiers/0/identifier_scheme")
                        .asText())
                .isEqualTo("GB-COH");
        assertThat(service.at("/service_at_locations/0/location/external_identifier")
                        .asText())
                .isEqualTo("10092008082");
        assertThat(service.at("/service_at_locations/0/location/external_identifier_type")
                        .asText())
                .isEqualTo("UPRN");
        assertThat(service.path("attributes")
                        .valueStream()
                        .filter(attribute ->
                                attribute.at("/taxonomy_term/code").asText().equals("externalId"))
                        .map(attribute -> attribute.path("value").asText()))
                .containsExactly(SERVICE);
        files.requireValid("service", service);
        Map<String, String> packed = unpacked(tables.export());
        assertThat(packed.get("organization_identifiers.csv")).contains(",GB-COH,Company number,1234567");
        assertThat(packed.get("locations.csv")).contains(",10092008082,UPRN");
        assertThat(packed).doesNotContainKeys("programs.csv", "funding.csv");

        Town elsewhere = Town.empty();
        Importing there = Importing.into(elsewhere, "hsds-csv").with(Map.of("draft", false));
        there.take(tables.export());
        assertThat(new HsdsApi(elsewhere)
                        .document("/services/" + elsewhere.found(Map.of()).getFirst())
                        .at("/organization/organization_identifiers/0/identifier")
                        .asText())
                .isEqualTo("1234567");
    }

    @Test
    void a_package_has_a_table_for_each_kind_of_thing_and_names_them() throws IOException {
        town.created(with(cafe("=見本"), "phone", "0595-00-0001"));
        Map<String, String> files = unpacked(tables.export());
        assertThat(new TreeSet<>(files.keySet()))
                .contains(
                        "datapackage.json",
                        "services.csv",
                        "organizations.csv",
                        "locations.csv",
                        "service_at_location.csv");
        assertThat(files.get("phones.csv")).contains("0595-00-0001");
        assertThat(files.get("services.csv")).contains(",'=見本,");
        assertThat(JSON.readTree(files.get("datapackage.json")).path("resources"))
                .hasSize(files.size() - 1);
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static byte[] packed(Map<String, String> files) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return archive.toByteArray();
    }

    @Test
    void a_column_called_like_a_table_that_is_nested_there_is_ignored() throws IOException {
        JsonPath report = tables.take(packed(Map.of(
                "services.csv", "id,name,languages,phones\ns1,見本の会,日本語,0595-00-0001\n",
                "languages.csv", "id,service_id,code\nl1,s1,pt\n",
                "phones.csv", "id,service_id,number\np1,s1,0595-00-0002\n")));
        assertThat(counts(report)).containsExactly(1, 0, 0, 0);
        assertThat(report.getList("ignored")).containsExactly("languages", "phones");
        town.get("directory-editor", "/resources/" + tables.rows(report).getString("items[0].resourceId"))
                .then()
                .body("audience.languages", contains("pt"))
                .body("phone", equalTo("0595-00-0002"));
    }

    @Test
    void a_number_is_read_alike_from_tables_and_from_json_also_where_only_the_organisation_has_one()
            throws IOException {
        Importing drafts = tables.with(Map.of("category", "LISTENING_VOLUNTEER"));
        JsonPath report = drafts.take(
                packed(
                        Map.of(
                                "services.csv", "id,organization_id,name\ns1,o1,見本の会\n",
                                "organizations.csv", "id,name\no1,見本協会\n",
                                "contacts.csv", "id,organization_id,name\nc1,o1,見本花子\n",
                                "phones.csv",
                                        "id,organization_id,contact_id,number,type\np1,o1,c1,0595-00-0001,voice\np2,o1,,0595-00-0002,voice\n")));
        assertThat(counts(report)).containsExactly(1, 0, 0, 0);
        assertThat(drafts.problems(report)).containsExactly("/contacts.csv/2 field-not-carried");
        town.get("directory-editor", "/resources/" + tables.rows(report).getString("items[0].resourceId"))
                .then()
                .body("phone", equalTo("0595-00-0002"));
        Town other = Town.empty();
        Importing nested = Importing.into(other, "hsds-json").with(Map.of("category", "LISTENING_VOLUNTEER"));
        JsonPath alike = nested.take("""
                [{"id":"s1","name":"見本の会","organization":{"name":"見本協会","contacts":[{"name":"見本花子"}],
                  "phones":[{"number":"0595-00-0002","type":"voice"}]}}]""");
        assertThat(nested.problems(alike)).containsExactly("/0/organization/contacts field-not-carried");
        other.get("directory-editor", "/resources/" + nested.rows(alike).getString("items[0].resourceId"))
                .then()
                .body("phone", equalTo("0595-00-0002"));
    }

    @Test
    void nobody_is_told_to_dial_a_fax_and_what_is_left_out_is_said() {
        Importing nested = Importing.into(town, "hsds-json").with(Map.of("category", "LISTENING_VOLUNTEER"));
        String service = """
                [{"id":"s1","name":"見本の会","phones":[{"number":"0595-00-0001","type":"fax"},
                    {"number":"0595-00-0002","type":"TEXTPHONE"},{"number":"0595-00-0003","extension":"12"},
                    {"number":"0595-00-0004","type":"voice"}],
                  "organization":{"name":"見本協会","phones":[{"number":"0595-00-0003"}]},
                  "contacts":[{"name":"見本花子","title":"代表","department":"総務","phones":[{"number":"0595-00-0005","type":"fax"},
                      {"number":"0595-00-0006","type":"cell"}]},{"email":"nobody@example.jp"}],
                  "languages":[{"code":"pt","note":"第1月曜"},{"name":"Ladino","note":"電話で"}],
                  "attributes":[{"value":"x","taxonomy_term":{"taxonomy":"openeligibility","code":"1102","name":"Food"}}]}]""";
        for (JsonPath report : List.of(nested.check(service), nested.take(service))) {
            assertThat(nested.problems(report))
                    .containsExactlyInAnyOrder(
                            "/0/phones/0/number field-not-carried",
                            "/0/phones/1/number field-not-carried",
                            "/0/phones/2/extension field-not-carried",
                            "/0/phones/3/number field-not-carried",
                            "/0/contacts/0/phones/0/number field-not-carried",
                            "/0/contacts/1 field-not-carried",
                            "/0/languages/1 field-not-carried",
                            "/0/attributes/0 field-not-carried");
            assertThat(nested.rows(report).getList("items.problems.flatten().written"))
                    .contains("0595-00-0001", "12", "Ladino", "Food");
        }
        JsonPath report = nested.take(service);
        assertThat(counts(report)).containsExactly(0, 0, 1, 0);
        town.get("directory-editor", "/resources/" + nested.rows(report).getString("items[0].resourceId"))
                .then()
                .body("phone", equalTo("0595-00-0003"))
                .body("contacts.label", contains("見本花子"))
                .body("contacts.note", contains("代表、総務"))
                .body("contacts.phone", contains("0595-00-0006"))
                .body("audience.languages", contains("pt"))
                .body("audience.languageNote", equalTo("第1月曜、電話で"));
    }

    @Test
    void what_stands_apart_in_a_file_does_not_run_together() {
        Importing nested = Importing.into(town, "hsds-json").with(Map.of("category", "LISTENING_VOLUNTEER"));
        JsonPath report = nested.take("""
                [{"id":"s1","name":"見本の会","service_areas":[{"name":"Medford"},{"name":"Ashland"}],
                  "service_at_locations":[{"id":"l1","location":{"accessibility":[
                    {"description":"広い廊下","details":"正面から"},{"description":"車椅子可","details":"貸出あり"}]}}]}]""");
        town.get("directory-editor", "/resources/" + nested.rows(report).getString("items[0].resourceId"))
                .then()
                .body("serviceArea.note", equalTo("Medford、Ashland"))
                .body("accessibility.features", contains("WHEELCHAIR"))
                .body("accessibility.note", equalTo("広い廊下、正面から、貸出あり"));
    }

    @Test
    void more_cells_than_fit_are_refused_over_all_tables_together() throws IOException {
        String names = "id,service_id,number,type,description,extension\n";
        String line = "p,s,1,2,3,4\n";
        tables.send(
                        packed(Map.of(
                                "services.csv", "id,name\ns,見本の会\n",
                                "phones.csv", names + line.repeat(70_000),
                                "contacts.csv", names + line.repeat(70_000))),
                        true)
                .then()
                .statusCode(422)
                .body("violations.code", contains("too-large"));
    }

    @Test
    void an_attribute_of_ours_that_is_empty_says_nothing() {
        String service = """
                [{"id":"s1","name":"見本の会","attributes":[%s]},{"id":"s2","name":"見本の輪"}]""".formatted(java.util.stream.Stream.of("alternativeNames", "suits", "openingHours")
                .map(member -> "{\"value\":\"\",\"taxonomy_term\":{\"taxonomy\":\"tsunagari-members\",\"code\":\""
                        + member + "\"}}")
                .collect(java.util.stream.Collectors.joining(",")));
        Importing nested = Importing.into(town, "hsds-json").with(Map.of("category", "LISTENING_VOLUNTEER"));
        JsonPath report = nested.take(service);
        assertThat(counts(report)).containsExactly(2, 0, 0, 0);
        assertThat(nested.problems(report)).isEmpty();
    }

    @Test
    void an_archive_that_is_none_or_swells_is_refused() throws IOException {
        tables.send("PK no archive".getBytes(UTF_8), true).then().statusCode(422);
        tables.send("{".getBytes(UTF_8), true).then().statusCode(422);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("services.csv"));
            byte[] block = "\n".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 17; i++) {
                zip.write(block);
            }
        }
        assertThat(archive.size()).isLessThan(1 << 20);
        tables.send(archive.toByteArray(), true).then().statusCode(422).body("violations.code", hasItem("too-large"));
    }

    @Test
    void a_file_of_an_archive_that_nobody_reads_may_not_swell_either() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write(new byte[17 << 20]);
        }
        tables.send(archive.toByteArray(), true).then().statusCode(422).body("violations.code", hasItem("too-large"));
    }

    @Test
    void an_archive_that_swells_in_what_is_no_table_is_refused() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("services.csv"));
            zip.write("id,name\n1,見本\n".getBytes(UTF_8));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 2; i++) {
                zip.putNextEntry(new ZipEntry("picture" + i + ".png"));
                for (int j = 0; j < 9; j++) {
                    zip.write(block);
                }
            }
        }
        assertThat(archive.size()).isLessThan(1 << 20);
        tables.send(archive.toByteArray(), true).then().statusCode(422).body("violations.code", hasItem("too-large"));
    }
}
