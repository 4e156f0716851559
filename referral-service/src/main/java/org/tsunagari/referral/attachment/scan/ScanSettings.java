package org.tsunagari.referral.attachment.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who looks for viruses. */
@ConfigMapping(prefix = "tsunagari.virus-scan")
public interface ScanSettings {

    /** By whom. */
    enum Mode {
        /** Nobody: on one's own machine; in production only where {@link #acceptOff()} says that it is meant. */
        OFF,
        /** A clamd that is reached by TCP. */
        CLAMAV
    }

    @WithDefault("OFF")
    Mode mode();

    @WithDefault("false")
    boolean acceptOff();

    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("3310")
    int port();

    /** For one file from connecting to the answer. */
    @WithDefault("20S")
    Duration timeout();
}
