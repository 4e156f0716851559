package org.tsunagari.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void without_arguments_everything_is_started_and_the_data_are_kept() {
        assertThat(Command.of(List.of())).isEqualTo(new Command.Run(false, false));
    }

    @Test
    void once_and_fresh_go_alone_and_together() {
        assertThat(Command.of(List.of("--once"))).isEqualTo(new Command.Run(true, false));
        assertThat(Command.of(List.of("--fresh"))).isEqualTo(new Command.Run(false, true));
        assertThat(Command.of(List.of("--fresh", "--once"))).isEqualTo(new Command.Run(true, true));
    }

    @Test
    void a_token_is_asked_for_by_role() {
        assertThat(Command.of(List.of("token", "referrer"))).isEqualTo(new Command.Token("referrer"));
        assertThatThrownBy(() -> Command.of(List.of("token")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("which role");
    }

    @Test
    void an_unknown_argument_is_refused_with_the_usage() {
        assertThatThrownBy(() -> Command.of(List.of("--frehs")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--frehs")
                .hasMessageContaining("usage:");
    }
}
