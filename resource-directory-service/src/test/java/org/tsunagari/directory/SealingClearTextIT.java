package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.retention.usecase.KeepNoLonger;
import org.tsunagari.directory.seal.SealClearText;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.testkit.RealComponents;

/** What an earlier version wrote in clear text is read as before, and sealed after the start. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class SealingClearTextIT {

    private static final String WORD = "むかしばなし";

    /** Of a resource that hides nothing, so that it stays where it is. */
    private static final String STREET = "みちしるべ";

    private final Town town = Town.empty();
    private UUID place = UUID.randomUUID();

    @Inject
    SealClearText seal;

    @Inject
    KeepNoLonger rules;

    @Inject
    MunicipalityContext municipality;

    /** As it was written before there were seals. */
    @BeforeEach
    void rows_in_clear_text() {
        place = town.created(cafe("見本の縁側"));
        town.added(place, "hearings", "{\"heardOn\":\"2020-10-01\"}");
        town.added(place, "visits", "{\"visitedOn\":\"2020-10-01\",\"note\":\"x\"}");
        town.added(place, "visits", "{\"visitedOn\":\"2020-09-01\"}");
        town.added(place, "events", "{\"title\":\"x\",\"place\":\"x\",\"start\":\"2099-12-02T10:00\",\"minutes\":30}");
        town.as("coordinator")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"category\":\"COMFORTABLE_PLACE\",\"resourceId\":\"" + place
                        + "\",\"story\":{\"text\":\"x\",\"published\":true}}")
                .post("/api/v1/resource-gaps/answers")
                .then()
                .statusCode(201);
        Rows.change("""
                UPDATE resource SET address = ?, latitude = 34.6182, longitude = 136.0918, precision = 'EXACT', disclosure = 'BLOCK',
                    contacts = '[{"label":"見本","visibility":"STAFF","note":"むかしばなし"}]', withheld = NULL
                WHERE id = ?""", WORD, place);
        Rows.change(
                "UPDATE resource_history SET sealed_details = NULL, details = '{\"name\":\"むかしばなし\"}' WHERE resource_id = ?",
                place);
        Rows.change("""
                UPDATE resource_hearing SET heard_from = ?, note = ?, stories = '[{"text":"むかしばなし","published":true}]',
                    wishes = '["むかしばなし"]', sealed_words = NULL, sealed_heard_from = NULL WHERE resource_id = ?""", WORD, WORD, place);
        Rows.change(
                "UPDATE resource_visit SET note = ?, sealed_note = NULL WHERE resource_id = ? AND sealed_note IS NOT NULL",
                WORD,
                place);
        Rows.change(
                "UPDATE resource_gap_answer SET story = ?, story_en = ?, sealed_story = NULL WHERE resource_id = ?",
                WORD,
                WORD,
                place);
        Rows.change("UPDATE resource_event SET place = ? WHERE resource_id = ?", WORD, place);
        // the keys of what was sealed a moment ago would not have been there
        Rows.change("DELETE FROM person_key WHERE municipality = ?", town.code());
    }

    private void everythingIsRead() {
        town.get("coordinator", "/resources/" + place + "/record")
                .then()
                .body("details.address", equalTo(WORD))
                .body("details.position.disclosure", equalTo("BLOCK"))
                .body("details.contacts.note", contains(WORD));
        town.get("coordinator", "/resources/" + place + "/history")
                .then()
                .body("items.details.name", everyItem(equalTo(WORD)));
        town.get("coordinator", "/resources/" + place + "/hearings")
                .then()
                .body("items.heardFrom", contains(WORD))
                .body("items.note", contains(WORD))
                .body("items.wishes.flatten()", contains(WORD));
        town.get("coordinator", "/resources/" + place + "/visits")
                .then()
                .body("items[0].note", equalTo(WORD))
                .body("items[1].note", nullValue());
        town.get("coordinator", "/resources/" + place + "/events").then().body("items.details.place", contains(WORD));
        town.get("resident", "/resources/" + place + "/events")
                .then()
                .body("items.details.place", contains(nullValue()));
        town.get("resident", "/resources/" + place + "/stories").then().body("items.text", contains(WORD, WORD));
        town.get("coordinator", "/resource-gaps/answers").then().body("items.story.textEn", contains(WORD));
    }

    @Test
    void it_is_read_as_before_and_in_clear_text_no_more() {
        everythingIsRead();
        assertThat(clear(WORD)).isNotEmpty();
        seal.sealAll();
        assertThat(clear(WORD)).isEmpty();
        everythingIsRead();
        seal.sealAll();
        everythingIsRead();
    }

    @Test
    void an_address_that_a_row_of_a_file_was_known_by_is_sealed_and_the_row_known_again() {
        String file = "名称,住所,説明\n見本会館,見本町" + STREET + "|1番地,x\n見本会館,見本町2番地,x\n";
        Importing csv = Importing.into(town, "csv").with(Map.of("draft", false, "category", "CIVIC_CENTRE"));
        csv.take(file);
        String clear = "name:見本会館|見本町" + STREET + "|1番地";
        for (String table : List.of("external_id", "resource_import_row")) {
            Rows.change(
                    "UPDATE " + table
                            + " SET external_id = ? WHERE external_id = (SELECT external_id FROM resource_import_row WHERE municipality = ? AND line = 2 LIMIT 1) AND municipality = ?",
                    clear,
                    town.code(),
                    town.code());
        }
        List<String> tables = List.of("external_id ", "resource_import_row ");
        assertThat(clear(STREET))
                .filteredOn(row -> tables.stream().anyMatch(row::startsWith))
                .hasSize(3);
        seal.sealAll();
        assertThat(clear(STREET))
                .filteredOn(row -> tables.stream().anyMatch(row::startsWith))
                .isEmpty();
        assertThat(Importing.counts(csv.take(file))).containsExactly(0, 0, 2, 0);
        seal.sealAll();
        assertThat(Importing.counts(csv.take(file))).containsExactly(0, 0, 2, 0);
    }

    /** A postal code is found by trying all of them, unless a key is needed. */
    @Test
    void what_a_source_said_is_known_again_by_a_key_and_by_what_was_kept_without_one() {
        String file = "名称,住所,説明\n見本会館,見本町1番地,x\n見本ホール,見本町2番地,x\n";
        Importing csv = Importing.into(town, "csv").with(Map.of("draft", false, "category", "CIVIC_CENTRE"));
        csv.take(file);
        assertThat(digests()).isNotEmpty().allMatch(digest -> digest.startsWith("k"));

        digestWithoutKey();
        assertThat(Importing.counts(csv.take(file))).containsExactly(0, 0, 2, 0);
        assertThat(digests()).allMatch(digest -> digest.startsWith("k"));

        digestWithoutKey();
        seal.sealAll();
        assertThat(digests()).allMatch(digest -> digest.startsWith("k"));
        assertThat(Importing.counts(csv.take(file))).containsExactly(0, 0, 2, 0);
    }

    private List<String> digests() {
        return Rows.texts(
                "SELECT said.value FROM external_id, jsonb_each_text(digests) AS said WHERE municipality = ? AND said.value <> ''",
                town.code());
    }

    /** As the versions before did. */
    private void digestWithoutKey() {
        Rows.change("""
                UPDATE external_id e SET digests = digests || jsonb_build_object('name',
                    encode(substr(sha256(convert_to(r.name, 'UTF8')), 1, 16), 'hex'))
                FROM resource r WHERE r.municipality = e.municipality AND r.id = e.resource_id AND e.municipality = ?
                """, town.code());
        assertThat(digests()).anyMatch(digest -> digest.matches("[0-9a-f]{32}"));
    }

    private static List<String> clear(String word) {
        return Rows.all().stream().filter(row -> Rows.shows(row, word)).toList();
    }

    @Test
    void who_told_it_is_forgotten_sealed_or_not() throws Exception {
        forget();
        everythingElseIsKept();
        rows_in_clear_text();
        seal.sealAll();
        forget();
        everythingElseIsKept();
    }

    private void forget() throws Exception {
        municipality.in(town.code(), () -> {
            rules.today();
            return true;
        });
    }

    private void everythingElseIsKept() {
        town.get("coordinator", "/resources/" + place + "/hearings")
                .then()
                .body("items[0].heardFrom", nullValue())
                .body("items.note", contains(WORD));
    }

    @Test
    void two_municipalities_may_choose_the_same_id_and_neither_notices() {
        UUID same = UUID.randomUUID();
        List<Town> towns = List.of(Town.empty(), Town.empty());
        for (Town each : towns) {
            Map<String, Object> home = at(34.60840, 136.03760);
            home.put("disclosure", "BLOCK");
            each.create(same, with(with(cafe("見本その一"), "position", home), "address", "見本町" + each.code()))
                    .then()
                    .statusCode(201);
        }
        for (Town each : towns) {
            each.get("coordinator", "/resources/" + same + "/record")
                    .then()
                    .statusCode(200)
                    .body("details.address", equalTo("見本町" + each.code()));
        }
    }

    @Test
    void a_sealed_place_is_assigned_anew_when_boundaries_change_and_found_among_duplicates() {
        Map<String, Object> home = at(34.60840, 136.03760);
        home.put("disclosure", "DISTRICT");
        UUID sealed = town.created(with(with(cafe("見本その一"), "position", home), "phone", "0595-00-0001"));
        town.get("resident", "/resources/" + sealed).then().body("position", nullValue());
        town.withDistrict("名張", 136.0, 34.58);
        town.get("resident", "/resources/" + sealed)
                .then()
                .body("district", equalTo("名張"))
                .body("position.precision", equalTo("DISTRICT"));
        home.put("disclosure", "BLOCK");
        town.created(with(with(cafe("見本その一"), "position", home), "phone", "0595-00-0001"));
        assertThat(town.get("coordinator", "/resource-duplicates?resourceId=" + sealed)
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }
}
