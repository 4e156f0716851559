package org.tsunagari.referral.webhook.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How messages are sent. */
@ConfigMapping(prefix = "tsunagari.webhooks")
public interface WebhookSettings {

    /** Whether an endpoint may be this very machine, and without TLS: development and tests only. */
    @WithDefault("false")
    boolean allowLoopback();

    /** How long an endpoint has for its answer. */
    @WithDefault("10S")
    Duration timeout();

    /** Waiting time before each further attempt, by the recommendation of Standard Webhooks; after the last it has failed. */
    @WithDefault("5S,5M,30M,2H,5H,10H,14H,20H,24H")
    List<Duration> backoff();

    /** How long the courier waits for a signal before it looks for itself. */
    @WithDefault("5S")
    Duration safetyPoll();

    /** How many messages are under way at the same time. */
    @WithDefault("8")
    int concurrency();
}
