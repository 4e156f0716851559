package org.tsunagari.directory.resource.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final ShownPosition MIDDLE = new ShownPosition(34.6265, 136.0925, PositionPrecision.DISTRICT);

    @Test
    void what_is_not_confidential_is_shown_as_it_is() {
        assertThat(at(34.61234, 136.09876).shown(PositionDisclosure.EXACT, Optional.of(MIDDLE)))
                .contains(new ShownPosition(34.61234, 136.09876, PositionPrecision.EXACT));
    }

    @Test
    void a_block_is_a_cell_of_the_standard_grid() {
        // Code 5136-40-73-1 of JIS X 0410 begins at 34.6083 N 136.0375 E; its quarter cells are 7.5" by 11.25"
        assertThat(at(34.6084, 136.0376).shown(PositionDisclosure.BLOCK, Optional.empty()))
                .hasValueSatisfying(shown -> {
                    assertThat(shown.precision()).isEqualTo(PositionPrecision.BLOCK);
                    assertThat(shown.latitude()).isEqualTo(34.608333 + 3.75 / 3600, offset());
                    assertThat(shown.longitude()).isEqualTo(136.0375 + 5.625 / 3600, offset());
                });
    }

    @Test
    void all_places_of_a_block_are_shown_alike_so_that_the_middle_tells_nothing_more() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> at(34.6084 + i * 1e-5, 136.0376 + i * 2e-5)
                                .shown(PositionDisclosure.BLOCK, Optional.empty()))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void of_a_place_in_a_district_the_middle_of_the_district_is_shown_or_nothing() {
        Position position = at(34.61234, 136.09876);
        assertThat(position.shown(PositionDisclosure.DISTRICT, Optional.of(MIDDLE)))
                .contains(MIDDLE);
        assertThat(position.shown(PositionDisclosure.DISTRICT, Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_block_at_the_pole_is_on_the_earth() {
        assertThat(at(90, 180).shown(PositionDisclosure.BLOCK, Optional.empty()))
                .hasValueSatisfying(shown -> {
                    assertThat(shown.latitude()).isBetween(-90.0, 90.0);
                    assertThat(shown.longitude()).isBetween(-180.0, 180.0);
                });
    }

    private static Position at(double latitude, double longitude) {
        return new Position(latitude, longitude, PositionPrecision.EXACT);
    }

    private static Offset<Double> offset() {
        return Offset.offset(1e-5);
    }
}
