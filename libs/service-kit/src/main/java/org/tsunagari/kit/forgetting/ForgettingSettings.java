package org.tsunagari.kit.forgetting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long this service keeps what it needs for a time alone. */
@ConfigMapping(prefix = "tsunagari.forgetting")
interface ForgettingSettings {

    /** How often it looks for what is spent. */
    @WithDefault("1H")
    Duration poll();

    /** Of handled deliveries: longer than any topic keeps an event, by the time that Kafka takes to delete it. */
    @WithDefault("45D")
    Duration deliveries();
}
