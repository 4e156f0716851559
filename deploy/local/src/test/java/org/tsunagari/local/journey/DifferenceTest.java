package org.tsunagari.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void only_what_changed_is_told() throws Exception {
        var comparison = new ObjectMapper().readTree("""
                {"selfRatedHealth": {"before": 2, "after": 4, "difference": 2},
                 "items": [{"item": "BASICS_OF_LIFE", "before": 3, "after": 3, "difference": 0},
                           {"item": "CONNECTIONS", "before": 1, "after": 4, "difference": 3},
                           {"item": "RESOURCES", "before": 3, "after": 2, "difference": -1}]}""");

        assertThat(Difference.of(comparison).sentence())
                .isEqualTo("self-rated health 2 → 4, CONNECTIONS +3, RESOURCES -1");
    }
}
