package org.tsunagari.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Importing.counts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsunagari.testkit.RealComponents;

/** Maps of Google My Maps, in and out. All places are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class KmlIT {

    private final Town town = Town.empty();
    private final Importing kml = Importing.into(town, "kml");

    /** As My Maps writes it: styles, a folder for each layer, no ids, descriptions as HTML. */
    private static final String MY_MAPS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2">
              <Document>
                <name>社会的処方のタネ(見本)</name>
                <Style id="icon-1899-0288D1"><IconStyle><Icon><href>https://example.jp/i.png</href></Icon></IconStyle></Style>
                <Folder>
                  <name>ラジオ体操</name>
                  <Placemark>
                    <name>見本公園の体操</name>
                    <description><![CDATA[毎朝6時半<br>雨の日は休み<br><br>電話番号: 0595-00-0001 &amp; <b>見本</b>]]></description>
                    <styleUrl>#icon-1899-0288D1</styleUrl>
                    <ExtendedData>
                      <Data name="電話番号"><value>0595-00-0001</value></Data>
                      <Data name="メモ"><value>内緒</value></Data>
                    </ExtendedData>
                    <Point><coordinates>
                      136.1,34.62,0
                    </coordinates></Point>
                  </Placemark>
                  <Placemark>
                    <name>散歩道</name>
                    <LineString><coordinates>136.1,34.62,0 136.2,34.63,0</coordinates></LineString>
                  </Placemark>
                </Folder>
                <Folder>
                  <name>よくわからない層</name>
                  <Placemark><name>見本の家</name><Point><coordinates>136.1,134.62</coordinates></Point></Placemark>
                </Folder>
                <NetworkLink><Link><href>http://127.0.0.1:1/never.kml</href></Link></NetworkLink>
              </Document>
            </kml>
            """;

    @Test
    void a_layer_of_my_maps_is_a_kind_and_what_is_no_place_says_so() {
        JsonPath report = kml.take(MY_MAPS);
        assertThat(counts(report)).containsExactly(2, 0, 0, 1);
        assertThat(kml.problems(report))
                .containsExactly(
                        "/Placemark/1/LineString not-carried",
                        "/Placemark/1/description kept-as-draft",
                        "/Placemark/1/LineString kept-as-draft",
                        "/Placemark/2/Point out-of-range",
                        "/Placemark/2/category required");
        assertThat(report.getList("ignored")).containsExactly("メモ");
        UUID id = town.found(Map.of("q", "見本公園の体操")).getFirst();
        town.get("resident", "/resources/" + id)
                .then()
                .body("category", equalTo("RADIO_EXERCISE"))
                .body("description", equalTo("毎朝6時半\n雨の日は休み\n\n電話番号: 0595-00-0001 & 見本"))
                .body("phone", equalTo("0595-00-0001"))
                .body("position.longitude", equalTo(136.1f));
        assertThat(counts(kml.take(MY_MAPS))).containsExactly(0, 0, 2, 1);
    }

    @Test
    void a_changed_placemark_changes_just_its_resource() {
        kml.take(MY_MAPS);
        assertThat(counts(kml.take(MY_MAPS.replace("毎朝6時半", "毎朝7時")))).containsExactly(0, 1, 1, 1);
    }

    /** My Maps writes every column of a layer for every placemark of it. */
    @Test
    void a_column_that_is_empty_says_nothing_and_holds_up_no_other_row() {
        UUID full = town.created(with(
                with(with(cafe("見本喫茶"), "cost", Map.of("type", "FREE")), "alternativeNames", List.of("みほん")),
                "description",
                "縁側"));
        String columns = Stream.of(
                        "alternativeNames",
                        "serviceArea",
                        "audience",
                        "cost",
                        "accessibility",
                        "contacts",
                        "openingHours",
                        "phone")
                .map(column -> "<Data name=\"" + column + "\"><value/></Data>")
                .collect(Collectors.joining());
        String ours = new String(kml.export(), UTF_8);
        String edited = ours.replace(
                "</Folder>",
                "<Placemark><name>花の縁側</name><description>誰でも</description><address>見本町2番地</address><ExtendedData><Data name=\"category\"><value>CAFE</value></Data>"
                        + columns + "</ExtendedData></Placemark></Folder>");
        assertThat(edited).isNotEqualTo(ours);
        JsonPath report = kml.take(edited);
        assertThat(counts(report)).containsExactly(1, 0, 1, 0);
        assertThat(kml.problems(report)).isEmpty();
        String emptied = ours.replaceAll("(<Data name=\"cost\"><value>)[^<]*", "$1 ");
        assertThat(counts(kml.take(emptied))).containsExactly(0, 1, 0, 0);
        town.get("resident", "/resources/" + full)
                .then()
                .body("cost", nullValue())
                .body("alternativeNames", contains("みほん"));
    }

    /** No document of XML 1.0 may have them, so one of them made the whole file unreadable. */
    @Test
    void a_character_that_no_xml_has_is_refused_and_where_it_stands_already_left_out() {
        for (String none : List.of("\ufffe", "\uffff")) {
            town.create(UUID.randomUUID(), cafe("見本" + none + "喫茶"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("invalid-text"));
        }
        UUID id = town.created(with(cafe("見本喫茶"), "description", "縁側"));
        Rows.change("UPDATE resource SET description = '縁' || chr(65535) || '側' || chr(1) WHERE id = ?", id);
        byte[] file = kml.export();
        assertThat(new String(file, UTF_8)).contains("縁側");
        kml.send(file, true).then().statusCode(201);
    }

    @Test
    void an_export_has_a_folder_for_each_category_and_no_markup_that_runs() {
        town.created(with(with(cafe("見本<喫茶>"), "description", "<script>x</script>"), "position", at(34.62, 136.1)));
        town.created(with(cafe("見本図書館"), "category", "LIBRARY"));
        town.created(with(cafe("見本体操"), "category", "RADIO_EXERCISE"));
        String file = new String(kml.export(), UTF_8);
        assertThat(file)
                .contains(
                        "<Folder><name>居心地のよい場所</name>",
                        "<Folder><name>運動</name>",
                        "<coordinates>136.1,34.62</coordinates>")
                .containsOnlyOnce("居心地のよい場所")
                .contains("&amp;lt;script")
                .doesNotContain("<script", "&lt;script");
    }

    @Test
    @Timeout(10)
    void an_entity_is_neither_read_from_a_file_nor_blown_up() {
        String body = "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark><name>&x;</name></Placemark></kml>";
        for (String type : List.of(
                "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE kml [<!ENTITY x \"見本\">]>",
                "<!DOCTYPE kml SYSTEM \"http://127.0.0.1:1/kml.dtd\">",
                "<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">]>")) {
            kml.send((type + body).getBytes(UTF_8), true)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("file-unreadable"));
        }
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return archive.toByteArray();
    }

    @Test
    void a_packed_map_is_taken_like_a_plain_one_whatever_else_is_packed_with_it() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("images/icon-1.png", new byte[] {1, 2, 3});
        files.put("doc.kml", MY_MAPS.getBytes(UTF_8));
        files.put("other.kml", "not looked at".getBytes(UTF_8));
        byte[] kmz = packed(files);
        assertThat(counts(Importing.into(town, "kmz").take(kmz))).containsExactly(2, 0, 0, 1);
        assertThat(counts(kml.take(MY_MAPS))).containsExactly(0, 0, 2, 1);
        assertThat(counts(kml.take(kmz))).containsExactly(0, 0, 2, 1);
    }

    @Test
    void an_export_can_be_packed() throws IOException {
        town.created(with(cafe("見本喫茶"), "position", at(34.62, 136.1)));
        Response file = town.as("resident").get("/api/v1/resource-exports?format=kmz");
        assertThat(file.contentType()).isEqualTo("application/vnd.google-earth.kmz");
        assertThat(file.header("Content-Disposition")).contains("resources.kmz");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.asByteArray()))) {
            assertThat(Objects.requireNonNull(zip.getNextEntry()).getName()).isEqualTo("doc.kml");
            assertThat(zip.readAllBytes()).isEqualTo(kml.export());
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    @Timeout(20)
    void an_archive_that_is_none_has_no_map_or_swells_is_refused() throws IOException {
        Importing kmz = Importing.into(town, "kmz");
        byte[] nothing = new byte[17 << 20];
        Map<String, byte[]> crowd = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            crowd.put("images/" + i + ".png", new byte[0]);
        }
        Map<byte[], String> refused = new LinkedHashMap<>();
        refused.put("PK no archive".getBytes(UTF_8), "required");
        refused.put("x".getBytes(UTF_8), "malformed-xml");
        refused.put(packed(Map.of("readme.txt", new byte[1])), "required");
        refused.put(packed(Map.of("doc.kml", "<kml".getBytes(UTF_8))), "malformed-xml");
        refused.put(packed(Map.of("doc.kml", nothing)), "too-large");
        refused.put(packed(Map.of("images/a.png", nothing)), "too-large");
        refused.put(packed(crowd), "too-large");
        refused.forEach((archive, code) -> kmz.send(archive, true)
                .then()
                .statusCode(422)
                .body("code", equalTo("file-unreadable"))
                .body("violations.code", contains(code)));
    }

    @Test
    void what_is_no_kml_is_refused() {
        for (String file : List.of("", "x", "<kml", "<html><body/></html>", "<kml>" + "<a>".repeat(1000))) {
            kml.send(file.getBytes(UTF_8), true)
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("malformed-xml"));
        }
    }
}
