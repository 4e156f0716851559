package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Town.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.directory.Programme.Somebody;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.testkit.RealComponents;

/** How a resource is used, by what other services say, and who is told. Nobody of them exists. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class UsageIT {

    private static final LocalDate LONG_AGO = today().minusDays(200);

    private final Town town = Town.empty();
    private final Programme programme = new Programme(town);

    private ValidatableResponse usage(String account, UUID resource) {
        return town.get(account, "/resources/" + resource + "/usage").then().statusCode(200);
    }

    private void tellCapacity(UUID resource, String etag, String body) {
        town.editor()
                .header(etag.equals("*") ? "If-None-Match" : "If-Match", etag)
                .body(body)
                .put("/api/v1/resources/" + resource + "/capacity")
                .then()
                .statusCode(200);
    }

    private UUID usedBySix() {
        UUID resource = town.created(cafe("見本カフェ"));
        for (int i = 0; i < 6; i++) {
            Somebody one = programme.somebody();
            programme.agrees(one, resource);
            UUID connection = programme.connects(one, resource, LONG_AGO);
            if (i < 2) {
                programme.ends(one, connection, LONG_AGO.plusDays(i == 0 ? 20 : 120));
            }
        }
        return resource;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void usage_is_the_same_in_whatever_order_and_however_often_it_is_told(long seed) {
        UUID resource = usedBySix();
        programme.sendShuffled(seed);

        usage("coordinator", resource)
                .body("prescribed.count", equalTo(6))
                .body("connected.count", equalTo(6))
                .body("people.count", equalTo(6))
                .body("stillConnected.count", equalTo(4))
                .body("observed.count", equalTo(6))
                .body("sustained.count", equalTo(5))
                .body("averageDuration", equalTo("THREE_TO_TWELVE_MONTHS"))
                .body("load.people.count", equalTo(4))
                .body("load.expected.count", equalTo(0))
                .body("load.room", equalTo("OPEN"));
    }

    @Test
    void small_numbers_are_told_to_the_centre_only() {
        UUID resource = usedBySix();
        programme.send();

        for (String account : new String[] {"link-worker", "directory-editor"}) {
            usage(account, resource)
                    .body("connected.count", nullValue())
                    .body("connected.atLeast", equalTo(5))
                    .body("stillConnected.count", nullValue())
                    .body("stillConnected.atLeast", nullValue())
                    .body("stillConnected.fewerThan", equalTo(5))
                    .body("load.people.fewerThan", equalTo(5));
        }
        for (String account :
                new String[] {"resident", "referrer", "analyst", "conference-member", "hospital-system"}) {
            town.get(account, "/resources/" + resource + "/usage").then().statusCode(403);
            town.as(account)
                    .queryParam("hasRoom", true)
                    .get("/api/v1/resources")
                    .then()
                    .statusCode(403);
        }
    }

    /** Six came and five stayed: whoever subtracts must not find the one who left. */
    @Test
    void no_difference_of_two_numbers_uncovers_a_few() {
        UUID resource = town.created(cafe("見本カフェ"));
        for (int i = 0; i < 6; i++) {
            Somebody one = programme.somebody();
            UUID connection = programme.connects(one, resource, LONG_AGO);
            if (i == 0) {
                programme.ends(one, connection, LONG_AGO.plusDays(20));
            }
        }
        programme.send();
        usage("coordinator", resource).body("connected.count", equalTo(6)).body("stillConnected.count", equalTo(5));
        usage("link-worker", resource)
                .body("connected.atLeast", equalTo(5))
                .body("people.atLeast", equalTo(5))
                .body("stillConnected.atLeast", equalTo(5))
                .body("observed.atLeast", equalTo(5))
                .body("sustained.atLeast", equalTo(5));
    }

    @Test
    void who_asks_again_sees_nobody_arrive_or_leave_before_the_month_is_over() {
        UUID resource = town.created(cafe("見本カフェ"));
        Somebody last = programme.somebody();
        UUID connection = UUID.randomUUID();
        for (int i = 0; i < 4; i++) {
            programme.connects(programme.somebody(), resource, LONG_AGO);
        }
        programme.says(programme.made(last, connection, ConnectionDirection.EXIT, resource, LONG_AGO));
        programme.send();
        String before = town.get("link-worker", "/resources/" + resource + "/usage")
                .then()
                .body("countedBefore", equalTo(today().withDayOfMonth(1).toString()))
                .body("stillConnected.atLeast", equalTo(5))
                .extract()
                .asString();

        programme.ends(last, connection, today().withDayOfMonth(1));
        for (int i = 0; i < 5; i++) {
            programme.connects(programme.somebody(), resource, today().withDayOfMonth(1));
        }
        programme.send();

        usage("coordinator", resource)
                .body("countedBefore", equalTo(today().plusDays(1).toString()))
                .body("stillConnected.count", equalTo(9))
                .body("connected.count", equalTo(10));
        assertThat(town.get("link-worker", "/resources/" + resource + "/usage").asString())
                .isEqualTo(before);
    }

    /** Of fifteen on Monday and fourteen on Tuesday the difference is one person, however many came before. */
    @Test
    void places_that_are_taken_do_not_tell_from_one_day_to_the_next_who_came() {
        UUID resource = town.created(cafe("見本サロン"));
        tellCapacity(resource, "*", "{\"unit\":\"席\",\"maximum\":20,\"askedOn\":\"" + today().minusDays(9) + "\"}");
        for (int people = 0; people <= 6; people++) {
            for (String account : new String[] {"link-worker", "directory-editor"}) {
                usage(account, resource)
                        .body("load.room", equalTo("ROOM"))
                        .body("load.freePlaces", nullValue())
                        .body("load.capacity.maximum", equalTo(20));
            }
            usage("coordinator", resource).body("load.freePlaces", equalTo(20 - people));
            programme.connects(programme.somebody(), resource, LONG_AGO);
            programme.send();
        }
    }

    @Test
    void who_noticed_the_person_and_what_was_entered_in_error_is_no_use() {
        UUID resource = town.created(cafe("見本カフェ"));
        Somebody noticed = programme.somebody();
        programme.says(programme.made(noticed, UUID.randomUUID(), ConnectionDirection.ENTRY, resource, LONG_AGO));
        Somebody mistaken = programme.somebody();
        programme.connects(mistaken, resource, LONG_AGO);
        programme.agrees(mistaken, resource);
        programme.wasAnError(mistaken);
        Somebody real = programme.somebody();
        programme.connects(real, resource, LONG_AGO);
        programme.send();

        usage("coordinator", resource)
                .body("connected.count", equalTo(1))
                .body("prescribed.count", equalTo(0))
                .body("load.people.count", equalTo(1));
    }

    @Test
    void two_records_of_one_person_count_once_until_they_are_parted() {
        UUID resource = town.created(cafe("見本カフェ"));
        Somebody one = programme.somebody();
        Somebody same = programme.somebody();
        programme.connects(one, resource, LONG_AGO);
        programme.connects(same, resource, LONG_AGO);
        programme.merges(one, same);
        programme.send();
        usage("coordinator", resource)
                .body("connected.count", equalTo(2))
                .body("people.count", equalTo(1))
                .body("load.people.count", equalTo(1));

        programme.parts(one, same);
        programme.send();
        usage("coordinator", resource).body("people.count", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void of_an_erased_person_only_numbers_stay_in_whatever_order_it_is_told(long seed) {
        UUID resource = town.created(cafe("見本カフェ"));
        Somebody one = programme.somebody();
        Somebody merged = programme.somebody();
        programme.connects(one, resource, LONG_AGO);
        programme.connects(merged, resource, LONG_AGO);
        programme.agrees(one, resource);
        programme.merges(one, merged);
        programme.forgets(one);
        programme.sendShuffled(seed);

        usage("coordinator", resource).body("connected.count", equalTo(2)).body("people.count", equalTo(0));
        for (String table :
                new String[] {"usage_connection", "usage_prescription", "usage_referral", "usage_household"}) {
            assertThat(Rows.texts(
                            "SELECT 1 FROM " + table + " WHERE municipality = ? AND person IS NOT NULL", town.code()))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void no_id_of_a_person_a_case_or_a_referral_is_kept_anywhere() {
        UUID resource = town.created(cafe("見本カフェ"));
        Somebody one = programme.somebody();
        UUID connection = programme.connects(one, resource, LONG_AGO);
        programme.send();

        for (UUID id : new UUID[] {one.person(), one.file(), one.referral(), connection}) {
            for (String table : Rows.tables()) {
                // as text, and as bytes, which show in hexadecimal
                assertThat(Rows.texts(
                                "SELECT 1 FROM " + table
                                        + " t WHERE t::text ILIKE ? OR t::text ILIKE ? OR t::text ILIKE ?",
                                "%" + id + "%",
                                "%" + id.toString().replace("-", "") + "%",
                                "%" + HexFormat.of().formatHex(id.toString().getBytes(StandardCharsets.US_ASCII))
                                        + "%"))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void places_are_counted_from_what_was_told_by_who_comes_and_who_leaves() {
        UUID resource = town.created(cafe("見本サロン"));
        LocalDate asked = today().minusDays(30);
        Somebody before = programme.somebody();
        UUID earlier = programme.connects(before, resource, asked.minusDays(1));
        tellCapacity(resource, "*", "{\"unit\":\"席\",\"maximum\":8,\"available\":3,\"askedOn\":\"" + asked + "\"}");
        programme.connects(programme.somebody(), resource, asked.plusDays(1));
        programme.send();
        usage("coordinator", resource).body("load.freePlaces", equalTo(2));
        usage("link-worker", resource)
                .body("load.freePlaces", nullValue())
                .body("load.room", equalTo("FEW"))
                .body("load.capacity.maximum", equalTo(8));

        programme.agrees(programme.somebody(), resource);
        programme.agrees(programme.somebody(), resource);
        programme.send();
        usage("coordinator", resource)
                .body("load.expected.count", equalTo(2))
                .body("load.freePlaces", equalTo(2))
                .body("load.room", equalTo("FULL"));

        programme.ends(before, earlier, asked.plusDays(2));
        programme.send();
        usage("coordinator", resource).body("load.freePlaces", equalTo(3)).body("load.room", equalTo("FEW"));
    }

    @Test
    void without_free_places_told_the_people_who_are_there_are_taken_from_the_maximum() {
        UUID resource = town.created(cafe("見本サロン"));
        tellCapacity(resource, "*", "{\"unit\":\"席\",\"maximum\":1,\"askedOn\":\"" + today().minusDays(9) + "\"}");
        usage("coordinator", resource).body("load.room", equalTo("FEW"));
        programme.connects(programme.somebody(), resource, LONG_AGO);
        programme.send();
        usage("coordinator", resource).body("load.room", equalTo("FULL")).body("load.freePlaces", equalTo(0));
    }

    @Test
    void what_is_full_is_not_found_with_room_and_comes_later_for_those_who_may_know() {
        UUID full = town.created(with(cafe("見本サロン甲"), "position", at(34.62, 136.08)));
        tellCapacity(full, "*", "{\"unit\":\"席\",\"available\":1,\"askedOn\":\"" + today().minusDays(9) + "\"}");
        UUID open = town.created(with(cafe("見本サロン乙"), "position", at(34.622, 136.08)));
        assertThat(town.found(Map.of("hasRoom", true))).containsExactlyInAnyOrder(full, open);
        Map<String, String> best = Map.of("near", "34.62,136.08", "sort", "BEST");
        assertThat(town.found(best)).containsExactly(full, open);

        programme.agrees(programme.somebody(), full);
        programme.send();

        assertThat(town.found(Map.of("hasRoom", true))).containsExactly(open);
        assertThat(town.found(best)).containsExactly(open, full);
        assertThat(town.as("resident")
                        .queryParams(best)
                        .get("/api/v1/resources")
                        .jsonPath()
                        .getList("items.id", UUID.class))
                .containsExactly(full, open);
    }
}
