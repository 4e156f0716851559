package org.tsunagari.kit.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people save them. */
class CsvTableTest {

    private static CsvTable uneven(String text) {
        return CsvTable.readUneven(text.getBytes(UTF_8), null, 10_000);
    }

    private static void refused(CsvUnreadable.Fault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(CsvUnreadable.class, unreadable -> assertThat(unreadable.fault())
                        .isEqualTo(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,\"x\n2,y\n3,z\n",
                "a,b\n1,x\n2,\"y",
                "a,b\n1,x\n2,\"",
                "a,b\n1,\"x\"\"\n2,y\n",
                "a,\"b\n1,x\n",
                "a,b\r\n1,\"x\r\n2,y\r\n"
            })
    void a_quote_that_does_not_end_takes_no_row_with_it_in_silence(String text) {
        refused(CsvUnreadable.Fault.MALFORMED, () -> uneven(text));
        refused(CsvUnreadable.Fault.MALFORMED, () -> CsvTable.read(text.getBytes(UTF_8), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n\n\n", "\r"})
    void however_the_last_line_ends_every_row_is_read(String end) {
        for (CsvTable table : List.of(
                uneven("a,b\n1,\"x\ny\"\n2,z" + end),
                CsvTable.read(("a,b\n1,\"x\ny\"\n2,z" + end).getBytes(UTF_8), null))) {
            assertThat(table.columns()).containsExactly("a", "b");
            assertThat(table.rows())
                    .containsExactly(
                            new CsvTable.Row(2, Map.of("a", "1", "b", "x\ny")),
                            new CsvTable.Row(4, Map.of("a", "2", "b", "z")));
        }
    }

    @Test
    void a_line_of_names_alone_is_a_table_without_rows_and_nothing_at_all_is_none() {
        assertThat(uneven("a,b").rows()).isEmpty();
        refused(CsvUnreadable.Fault.MALFORMED, () -> uneven(""));
    }

    @Test
    void lines_with_fewer_or_more_cells_than_names_are_taken_only_where_that_is_asked_for() {
        for (String line : List.of("1", "1,x,y")) {
            assertThat(uneven("a,b\n" + line).rows()).hasSize(1);
            refused(CsvUnreadable.Fault.MALFORMED, () -> CsvTable.read(("a,b\n" + line).getBytes(UTF_8), null));
        }
    }

    @Test
    void a_table_may_not_have_more_cells_than_fit_however_short_they_are() {
        String names = "c"
                + String.join(
                        ",c",
                        java.util.stream.IntStream.range(0, 100)
                                .mapToObj(Integer::toString)
                                .toList());
        String line = "\n" + "1,".repeat(99) + "1";
        assertThat(uneven(names + line.repeat(5_000)).rows()).hasSize(5_000);
        refused(CsvUnreadable.Fault.TOO_MANY_ROWS, () -> uneven(names + line.repeat(5_001)));
    }
}
