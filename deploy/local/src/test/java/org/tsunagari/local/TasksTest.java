package org.tsunagari.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TasksTest {

    @Test
    @Timeout(30)
    void what_does_not_need_another_runs_beside_it() throws Exception {
        var both = new CountDownLatch(2);
        try (var tasks = new Tasks()) {
            for (int task = 0; task < 2; task++) {
                tasks.start(() -> {
                    both.countDown();
                    both.await();
                    return true;
                });
            }
            tasks.await();
        }
        assertThat(both.getCount()).isZero();
    }

    @Test
    @Timeout(30)
    void the_first_failure_is_told_and_not_that_of_those_who_waited_for_it() {
        try (var tasks = new Tasks()) {
            var first = tasks.<String>start(() -> {
                throw new StartFailure("the database is missing");
            });
            tasks.start(first::get);

            assertThatThrownBy(tasks::await).isInstanceOf(StartFailure.class).hasMessage("the database is missing");
        }
    }

    @Test
    @Timeout(30)
    void a_failure_does_not_wait_for_the_slow_ones() {
        var never = new CountDownLatch(1);
        try (var tasks = new Tasks()) {
            tasks.start(() -> {
                never.await();
                return true;
            });
            tasks.start(() -> {
                throw new StartFailure("a port is in use");
            });

            assertThatThrownBy(tasks::await).hasMessage("a port is in use");
        }
    }
}
