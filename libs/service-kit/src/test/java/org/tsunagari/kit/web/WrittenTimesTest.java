package org.tsunagari.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as they come from outside. */
class WrittenTimesTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    WrittenTimesTest() {
        new StrictJson().customize(json);
        new WrittenTimes().customize(json);
    }

    private record Times(
            @Nullable LocalDate day,
            @Nullable LocalDateTime time,
            @Nullable OffsetDateTime there,
            @Nullable Instant at,
            @Nullable YearMonth month,
            @Nullable List<LocalDate> days) {}

    @ParameterizedTest
    @CsvSource({
        "day, +999999999-12-31",
        "day, +10000-01-01",
        "day, 0000-12-31",
        "day, -4713-01-01",
        "time, +999999999-12-31T23:59:59",
        "time, +400000-01-01T00:00",
        "there, +294277-01-01T00:00:00Z",
        "at, +1000000000-12-31T23:59:59Z",
        "at, -0001-01-01T00:00:00Z",
        "month, +10000-01"
    })
    void a_year_has_four_digits(String member, String written) {
        assertThatThrownBy(() -> json.readValue("{\"" + member + "\":\"" + written + "\"}", Times.class))
                .isInstanceOfSatisfying(JsonMappingException.class, refused -> assertThat(
                                refused.getPath().getFirst().getFieldName())
                        .isEqualTo(member));
    }

    @Test
    void where_in_a_list_it_stands_is_told() {
        assertThatThrownBy(() -> json.readValue("{\"days\":[\"2026-01-01\",\"+10000-01-01\"]}", Times.class))
                .isInstanceOfSatisfying(JsonMappingException.class, refused -> assertThat(
                                refused.getPath().getLast().getIndex())
                        .isEqualTo(1));
    }

    @Test
    void which_of_them_make_sense_is_not_decided_here() throws Exception {
        Times old = json.readValue("{\"day\":\"1841-04-01\",\"at\":\"0001-01-01T00:00:00Z\"}", Times.class);
        assertThat(old.day()).isEqualTo(LocalDate.of(1841, 4, 1));
        assertThat(old.at()).isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
        Times far = json.readValue(
                "{\"day\":\"9999-12-31\",\"time\":\"2999-01-01T10:00\",\"there\":\"2026-01-01T09:00:00+09:00\",\"month\":\"9999-12\",\"days\":null}",
                Times.class);
        assertThat(far.day()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(far.time()).isEqualTo(LocalDateTime.of(2999, 1, 1, 10, 0));
        assertThat(far.month()).isEqualTo(YearMonth.of(9999, 12));
        assertThat(far.days()).isNull();
    }
}
