package org.tsunagari.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {

    @Test
    void the_condition_is_asked_until_it_holds() {
        var asked = new AtomicInteger();

        int answer = Eventually.present(
                "the third time",
                Duration.ofSeconds(10),
                () -> asked.incrementAndGet() == 3 ? Optional.of(asked.get()) : Optional.empty());

        assertThat(answer).isEqualTo(3);
    }

    @Test
    void patience_ends_and_says_for_what() {
        assertThatThrownBy(() -> Eventually.present("the case", Duration.ofMillis(50), Optional::empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the case: not within 50 ms");
    }
}
