package org.tsunagari.events.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectionKindsTest {

    private static final String HEADER = "code,category,formality,agency,ja,en\n";

    /** The tallies of the exit table (出口となるつながりの集計結果（のべ）); where it prints no total, the sum of its rows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PEOPLE | 47 | WELFARE_COMMISSIONER 18, FRIEND 10, NEIGHBOUR 6, NEIGHBOURHOOD_ASSOCIATION 5, \
                        LISTENING_VOLUNTEER 1, CHINESE_RESTAURANT 1, GAS_COMPANY 1, TEA_SHOP 1, NEWSPAPER_DELIVERY 1, \
                        GIRL_NEXT_DOOR 1, VINEYARD_MATES 1, HOME_SUPPLIES_RENTAL 1
                    FOOD | 30 | FOOD_SHOP 17, MEAL_DELIVERY 8, TRAVELLING_SHOP 5
                    HEALTH | 20 | CLINIC 13, FAMILY_PHARMACIST 2, VISITING_HAIRDRESSER 2, VISITING_ACUPUNCTURE 1, \
                        OSTEOPATH 1, VITALITY_CHECK 1
                    LONG_TERM_CARE | 19 | SMALL_MULTIFUNCTIONAL_HOME 4, HELPER 4, CARE_MANAGER 4, CARE_TAXI 2, \
                        CARE_AIDS 2, GROUP_HOME 1, VISITING_NURSE 1, COMMUNITY_CARE_MEETING 1
                    CONSULTATION | 18 | POLICE_BOX 5, SOCIAL_WELFARE_COUNCIL 4, CITY_HALL 2, \
                        LIVELIHOOD_SUPPORT_OFFICE 2, HOME_MEDICAL_CENTRE 1, CAT_RESCUE 1, LAWYER 1, GUARDIAN 1, \
                        UNDERTAKER 1
                    COMFORTABLE_PLACE | 20 | CAFE 6, SALON 2, CITY_HALL_CANTEEN 2, LIBRARY 2, RELIGIOUS_GROUP 2, \
                        SENIORS_CLUB 1, COWORKING_SPACE 1, ELECTRONICS_STORE 1, CAMERA_SHOP 1, SHOPPING_CENTRE 1, \
                        SECOND_HAND_SHOP 1
                    EXERCISE | 8 | RADIO_EXERCISE 4, GATEBALL 1, GROUND_GOLF 1, SPORTS_CLUB 1, CITY_SPORTS_ROOM 1
                    CHALLENGE | 28 | WORKSHOP 7, DIARY 7, CIVIC_CENTRE 5, TEMPLE_CLEANING 5, VOLUNTEERING 2, \
                        FACEBOOK 1, INSTAGRAM 1
                    """)
    void the_exit_table_can_be_counted_from_single_connections(ConnectionCategory category, int total, String rows) {
        List<String> codes = Stream.of(rows.split(", "))
                .map(row -> row.strip().split(" ")[0])
                .toList();
        int sum = Stream.of(rows.split(", "))
                .mapToInt(row -> Integer.parseInt(row.strip().split(" ")[1]))
                .sum();

        assertThat(sum).isEqualTo(total);
        assertThat(ConnectionKinds.in(category))
                .extracting(ConnectionKind::code)
                .startsWith(codes.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLINIC",
                "WELFARE_COMMISSIONER",
                "FRIEND",
                "NEIGHBOUR",
                "NEIGHBOURHOOD_ASSOCIATION",
                "PARENTS_CARE_MANAGER",
                "SALON_FRIEND",
                "CHILDCARE_SQUARE",
                "BUS_COMPANY",
                "TRAVELLING_SHOP",
                "BANK",
                "DIARY",
                "POLICE"
            })
    void everybody_whom_the_entry_table_names_has_a_kind(String code) {
        assertThat(ConnectionKinds.find(code)).isPresent();
    }

    @Test
    void codes_are_codes_and_words_are_there_in_both_languages_once_in_a_category() {
        assertThat(ConnectionKinds.all()).allSatisfy(kind -> {
            assertThat(kind.code()).matches("[A-Z][A-Z0-9_]{0,63}");
            assertThat(kind.ja()).isNotBlank();
            assertThat(kind.en()).isNotBlank();
        });
        assertThat(ConnectionKinds.all()).extracting(ConnectionKind::ja).doesNotHaveDuplicates();
        assertThat(ConnectionKinds.all()).extracting(ConnectionKind::en).doesNotHaveDuplicates();
    }

    @Test
    void a_kind_knows_its_layer_by_its_category_and_its_row_of_form_2() {
        ConnectionKind commissioner = ConnectionKinds.get("WELFARE_COMMISSIONER");

        assertThat(commissioner.category().layer()).isEqualTo(ConnectionLayer.PEOPLE);
        assertThat(commissioner.agency()).isEqualTo(Agency.WELFARE_COMMISSIONERS_AND_NEIGHBOURS);
    }

    @Test
    void a_kind_that_is_not_registered_is_not_found_and_its_text_is_not_repeated() {
        assertThat(ConnectionKinds.find("GUITAR_SHOP")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionKinds.get("neighbour at number 3"))
                .withMessageNotContaining("number 3");
    }

    @Test
    void a_code_that_stands_twice_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> parse("CAFE,COMFORTABLE_PLACE,INFORMAL,OTHER,カフェ,Café\n".repeat(2)))
                .withMessage("code: CAFE (expected: once)");
    }

    @Test
    void a_category_that_does_not_exist_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("CAFE,DRINK,INFORMAL,OTHER,カフェ,Café\n"))
                .withMessageContaining("DRINK");
    }

    @Test
    void a_comma_inside_of_a_term_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> parse("CAFE,COMFORTABLE_PLACE,INFORMAL,OTHER,カフェ,Café, bar\n"))
                .withMessageEndingWith("(expected: 6 columns)");
    }

    private static Map<String, ConnectionKind> parse(String lines) throws java.io.IOException {
        return ConnectionKinds.parse(new BufferedReader(new StringReader(HEADER + lines)));
    }
}
