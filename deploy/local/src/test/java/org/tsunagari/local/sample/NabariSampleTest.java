package org.tsunagari.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The manners of the loader towards a server that only remembers. */
class NabariSampleTest {

    private final List<String> lines = new ArrayList<>();
    private RememberingApi server;

    @BeforeEach
    void listen() throws IOException {
        server = new RememberingApi();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_first_loading_creates_every_row_and_says_how_many() {
        var loaded = load();

        assertThat(loaded.counts().get("districts")).isEqualTo(new Loaded.Count(0, 15, 0));
        assertThat(loaded.counts().get("referrals")).isEqualTo(new Loaded.Count(46, 0, 0));
        assertThat(loaded.counts().get("outcomes")).isEqualTo(new Loaded.Count(41, 0, 0));
        assertThat(loaded.counts().get("status reports")).isEqualTo(new Loaded.Count(31, 0, 0));
        assertThat(server.count("/cases/[^/]+")).isEqualTo(46);
        assertThat(lines).contains("referrals: 46 of 46").anyMatch(line -> line.contains("connections: 215 created"));
    }

    /** case-service records the source as the first entry of a case by itself. */
    @Test
    void the_entry_from_the_source_is_found_and_not_sent_again() {
        assertThat(load().counts().get("connections")).isEqualTo(new Loaded.Count(215, 0, 46));
    }

    @Test
    void the_second_loading_changes_nothing_though_the_server_has_forgotten_its_idempotency_keys() {
        load();
        int before = server.creations.get();
        server.forgetIdempotencyKeys();

        var again = load();

        assertThat(again.changedNothing()).isTrue();
        assertThat(again.counts().get("connections")).isEqualTo(new Loaded.Count(0, 0, 261));
        assertThat(server.creations).hasValue(before);
    }

    @Test
    void a_loading_that_was_cut_short_names_the_reason_and_the_next_one_goes_on_without_doubling() {
        server.failAfter = 100;
        assertThatThrownBy(this::load)
                .hasMessageContaining("N-2021-")
                .hasMessageContaining("503")
                .hasMessageContaining("unavailable");

        load();

        assertThat(server.count("/referrals/[^/]+")).isEqualTo(46);
        assertThat(server.count("/cases/[^/]+/connections/[^/]+")).isEqualTo(261);
        assertThat(server.count("/outcomes/[^/]+")).isEqualTo(41);
    }

    @Test
    void a_resource_that_was_changed_by_hand_is_brought_back_to_what_the_file_says() {
        load();
        server.edit("/resources/" + SampleFiles.read().resources().getFirst().id(), "name", "別の名前");

        assertThat(load().counts().get("resources")).isEqualTo(new Loaded.Count(0, 1, 51));
    }

    private Loaded load() {
        return new NabariSample(server.client(), lines::add).load();
    }
}
