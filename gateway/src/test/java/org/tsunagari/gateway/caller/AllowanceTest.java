package org.tsunagari.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How much one caller may take, with a clock that the test turns. */
class AllowanceTest {

    private final AtomicLong now = new AtomicLong();
    private final Allowance allowance = new Allowance(bucket(), 2);

    @Test
    void a_burst_is_allowed_and_then_the_rate() {
        for (int i = 0; i < 10; i++) {
            assertThat(allowance.take()).isZero();
        }
        assertThat(allowance.take()).isEqualTo(Duration.ofMillis(500));
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(allowance.take()).isZero();
        assertThat(allowance.take()).isPositive();
    }

    @Test
    void only_so_many_requests_are_in_flight_and_who_leaves_makes_room() {
        assertThat(allowance.enter()).isTrue();
        assertThat(allowance.enter()).isTrue();
        assertThat(allowance.enter()).isFalse();
        allowance.leave();
        assertThat(allowance.enter()).isTrue();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return now.get();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                })
                .addLimit(Bandwidth.builder()
                        .capacity(10)
                        .refillGreedy(2, Duration.ofSeconds(1))
                        .build())
                .build();
    }
}
