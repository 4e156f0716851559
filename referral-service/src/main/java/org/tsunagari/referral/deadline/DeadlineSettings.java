package org.tsunagari.referral.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** How long each status may last. */
@ConfigMapping(prefix = "tsunagari.deadlines")
public interface DeadlineSettings {

    /** How often passed deadlines are looked for. */
    @WithDefault("30S")
    Duration poll();

    /**
     * By JIS code of the municipality, or {@code standard} for those that say nothing: limits like {@code 3d} (business
     * days) or {@code 4h} (hours), by status and urgency, for example {@code submitted-routine}, or by queue, for example
     * {@code basis-review}.
     */
    Map<String, Map<String, String>> limits();

    /** By JIS code of the municipality: days on which its offices are closed besides those on which all are. */
    Map<String, Set<LocalDate>> closedDays();
}
