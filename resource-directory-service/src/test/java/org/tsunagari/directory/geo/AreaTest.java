package org.tsunagari.directory.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    /** A crescent around 136.1 E: its centre of gravity lies outside. */
    private static final String CRESCENT =
            "{\"type\":\"Polygon\",\"coordinates\":[[[136.0,34.6],[136.2,34.6],[136.2,34.8],[136.0,34.8],[136.0,34.79],[136.19,34.79],[136.19,34.61],[136.0,34.61],[136.0,34.6]]]}";

    @Test
    void the_middle_lies_inside_also_of_a_crescent() throws Area.NoArea {
        Area crescent = Area.of(CRESCENT);
        assertThat(crescent.contains(crescent.middleLatitude(), crescent.middleLongitude()))
                .isTrue();
        assertThat(crescent.contains(34.7, 136.1)).isFalse();
    }

    @Test
    void the_border_belongs_to_the_area() throws Area.NoArea {
        assertThat(Area.of(CRESCENT).contains(34.6, 136.1)).isTrue();
    }

    @Test
    void the_same_area_is_the_same_text_wherever_its_ring_begins() throws Area.NoArea {
        String one = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}";
        String other = "{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[0,0],[1,0],[1,1]]]}";
        assertThat(Area.of(one).geoJson()).isEqualTo(Area.of(other).geoJson());
        assertThat(Area.of(Area.of(one).geoJson()).geoJson())
                .isEqualTo(Area.of(one).geoJson());
    }

    @Test
    void how_far_a_point_lies_outside_is_told_in_metres() throws Area.NoArea {
        Area square = Area.of(
                "{\"type\":\"Polygon\",\"coordinates\":[[[136,34],[136.1,34],[136.1,34.1],[136,34.1],[136,34]]]}");
        assertThat(square.metresTo(34.05, 136.05)).isZero();
        assertThat(square.metresTo(34.2, 136.05)).isCloseTo(11_120, offset(20.0));
        assertThat(square.metresTo(34.05, 136.2)).isCloseTo(9_214, offset(20.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Point\",\"coordinates\":[136,34]}|wrong-type",
                "{\"type\":\"Polygon\",\"coordinates\":[]}|wrong-type",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]}|wrong-type",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[5,5]]]}|wrong-type",
                "{\"type\":\"Polygon\",\"coordinates\":[[[34,136],[35,136],[35,137],[34,136]]]}|out-of-range",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}|crosses-itself",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",0],[1,1],[1,0],[0,0]]]}|wrong-type",
                "null|wrong-type",
                "{}|wrong-type"
            })
    void what_is_no_area_says_why(String geoJson, String code) {
        assertThatThrownBy(() -> Area.of(geoJson))
                .isInstanceOfSatisfying(
                        Area.NoArea.class, none -> assertThat(none.code()).isEqualTo(code));
    }
}
