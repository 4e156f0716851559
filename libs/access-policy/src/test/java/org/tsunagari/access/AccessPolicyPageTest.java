package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps the tables in {@code docs/access-policy.md} equal to the code. After a wanted change run this test once with
 * {@code -Dtsunagari.docs=write}, and read the difference: it is what the data-protection officer will be shown.
 */
class AccessPolicyPageTest {

    private static final String BEGIN = "<!-- generated from AccessTable: begin -->\n";
    private static final String END = "<!-- generated from AccessTable: end -->\n";

    @Test
    void the_page_shows_the_table_that_the_code_decides_by() throws IOException {
        Path page = page();
        String text = Files.readString(page);
        String expected = withTables(text);
        if ("write".equals(System.getProperty("tsunagari.docs"))) {
            Files.writeString(page, expected);
        } else {
            assertThat(text).as("docs/access-policy.md is out of date").isEqualTo(expected);
        }
    }

    private static String withTables(String text) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        assertThat(begin).as("marker %s", BEGIN).isNotNegative();
        assertThat(end).as("marker %s", END).isGreaterThan(begin);
        return text.substring(0, begin + BEGIN.length()) + "\n" + AccessPolicyPage.tables() + text.substring(end);
    }

    /** The module is built alone or in the reactor; the page is two levels above the module. */
    private static Path page() {
        Path module = Path.of("").toAbsolutePath();
        Path page = module.resolve("../../docs/access-policy.md").normalize();
        assertThat(page).exists();
        return page;
    }
}
