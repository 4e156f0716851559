package org.tsunagari.referral.consent.expiry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the job works that notices ended consents. */
@ConfigMapping(prefix = "tsunagari.consent-expiry")
interface ExpirySettings {

    /** How often it looks. Access ends by itself at the instant; this is how late referrals may go on hold. */
    @WithDefault("10s")
    Duration poll();
}
