package org.tsunagari.referral.draft;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long drafts are kept. */
@ConfigMapping(prefix = "tsunagari.drafts")
public interface DraftSettings {

    /** What a source writes itself: since the last change; then the content is destroyed. */
    @WithDefault("30d")
    Duration keep();

    /** How long before that the source is told. */
    @WithDefault("7d")
    Duration warn();
}
