package org.tsunagari.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagari.testkit.CheckedInFile;
import org.tsunagari.testkit.TestServers;

class DataDictionaryTest {
    private static final String DATABASE = "dictionary";

    @TempDir
    Path directory;

    private Connection owner;

    @BeforeEach
    void connect() throws SQLException {
        TestServers.running().database(DATABASE);
        owner = TestServers.running().asOwner(DATABASE);
        owner.setAutoCommit(false);
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void a_commented_table_with_commented_columns_has_no_violations() throws SQLException {
        person();

        assertThat(DataDictionary.of(owner).violations()).isEmpty();
    }

    @Test
    void a_column_without_a_comment_is_found() throws SQLException {
        person();
        execute("ALTER TABLE person ADD phone text");

        assertThat(DataDictionary.of(owner).violations())
                .containsExactly("column person.phone: comment null (expected: [class] text)");
    }

    @Test
    void a_comment_without_a_known_class_is_found() throws SQLException {
        person();
        execute("COMMENT ON COLUMN person.name IS '[confidential] the name'");
        execute("COMMENT ON TABLE person IS 'no class at all'");

        assertThat(DataDictionary.of(owner).violations())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("column person.name: class confidential"))
                .anyMatch(line -> line.startsWith("table person: comment no class at all"));
    }

    @Test
    void flyways_table_and_partitions_need_no_comments() throws SQLException {
        execute("CREATE TABLE flyway_schema_history (version text)");
        execute("CREATE TABLE event (at date) PARTITION BY RANGE (at)");
        execute("COMMENT ON TABLE event IS '[internal] what happened'");
        execute("COMMENT ON COLUMN event.at IS '[internal] when'");
        execute("CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");

        assertThat(DataDictionary.of(owner).violations()).isEmpty();
    }

    @Test
    void the_page_shows_each_column_with_type_class_and_meaning() throws SQLException {
        person();

        assertThat(DataDictionary.of(owner).markdown("referral"))
                .contains("# Data dictionary: referral")
                .contains("## person")
                .contains("| `name` | text | yes | personal | the name, as written on form 1 |");
    }

    @Test
    void a_page_that_is_not_current_fails_and_says_how_to_update_it() throws SQLException {
        person();
        var dictionary = DataDictionary.of(owner);
        var file = new CheckedInFile(directory.resolve("referral.md"));

        assertThatThrownBy(() -> dictionary.assertCurrent("referral", file))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dtsunagari.update-snapshots=true");

        file.write(dictionary.markdown("referral"));
        assertThatCode(() -> dictionary.assertCurrent("referral", file)).doesNotThrowAnyException();
    }

    @Test
    void when_updates_are_asked_for_the_page_is_rewritten_but_violations_still_fail() throws SQLException {
        person();
        var file = new CheckedInFile(directory.resolve("referral.md"));
        System.setProperty("tsunagari.update-snapshots", "true");
        try {
            DataDictionary.of(owner).assertCurrent("referral", file);
            assertThat(file.text()).hasValueSatisfying(text -> assertThat(text).contains("## person"));

            execute("ALTER TABLE person ADD phone text");
            var incomplete = DataDictionary.of(owner);
            assertThatThrownBy(() -> incomplete.assertCurrent("referral", file))
                    .hasMessageContaining("column person.phone");
        } finally {
            System.clearProperty("tsunagari.update-snapshots");
        }
    }

    private void person() throws SQLException {
        execute("CREATE TABLE person (id uuid PRIMARY KEY, name text NOT NULL)");
        execute("COMMENT ON TABLE person IS '[personal] whom the referral is about'");
        execute("COMMENT ON COLUMN person.id IS '[internal] known to all services'");
        execute("COMMENT ON COLUMN person.name IS '[personal] the name, as written on form 1'");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
