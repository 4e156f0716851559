package org.tsunagari.directory.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.jp/a?b=1,2 | https://example.jp/a?b=1,2 |",
                "HTTP://example.jp/A | http://example.jp/A |",
                "www.example.jp | https://www.example.jp |",
                "example.jp/見本 | https://example.jp/見本 |",
                "//www.example.jp | https://www.example.jp |",
                "ｗｗｗ．ｅｘａｍｐｌｅ．ｊｐ | https://www.example.jp |",
                "なし | null |",
                "https://example.jp、https://example.com | https://example.jp | partly-taken",
                "example.jp (公式) | https://example.jp | partly-taken",
                "見本で検索 | | wrong-format",
                "見本課 | | wrong-format"
            })
    void an_address_is_read_where_it_is_clear(String written, @Nullable String said, @Nullable String warning) {
        ImportedRow row = new ImportedRow(1, "", "1");
        WebAddresses.take(row, written, "/URL");

        assertThat(row.said().has("website")).isEqualTo(said != null);
        if (said != null) {
            assertThat(row.said().get("website").asText()).isEqualTo(said);
        }
        if (warning == null) {
            assertThat(row.problems()).isEmpty();
        } else {
            assertThat(row.problems()).containsExactly(RowProblem.warning("/URL", warning, written));
        }
    }
}
