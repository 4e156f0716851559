package org.tsunagari.gateway.caller;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tsunagari.gateway.GatewayConfig;

/** Keeps an {@link Allowance} for each caller that was seen lately. */
@ApplicationScoped
public class Allowances {

    /** Bounds the memory (some 300 bytes each); an allowance unused for this long is full again anyway. */
    private static final int MAX_CALLERS = 100_000;

    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private final LoadingCache<String, Allowance> byCaller;
    private final LoadingCache<String, Allowance> byAddress;

    @Inject
    Allowances(GatewayConfig config) {
        this(config.limits(), TimeMeter.SYSTEM_NANOTIME);
    }

    Allowances(GatewayConfig.Limits limits, TimeMeter time) {
        byCaller = cache(limits, time);
        byAddress = cache(limits, time);
    }

    private static LoadingCache<String, Allowance> cache(GatewayConfig.Limits limits, TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(MAX_CALLERS)
                .expireAfterAccess(FORGET_AFTER)
                .build(key -> new Allowance(bucket(limits, time), limits.inFlightPerCaller()));
    }

    private static Bucket bucket(GatewayConfig.Limits limits, TimeMeter time) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(Bandwidth.builder()
                        .capacity(limits.burst())
                        .refillGreedy(limits.rate(), Duration.ofSeconds(1))
                        .build())
                .build();
    }

    /** By the subject of a verified token: a person's account, or the service account of a hospital's system. */
    Allowance ofCaller(String subject) {
        return byCaller.get(subject);
    }

    /** By network address, for what anybody may ask and for attempts to authenticate. */
    public Allowance ofAddress(String address) {
        return byAddress.get(address);
    }
}
