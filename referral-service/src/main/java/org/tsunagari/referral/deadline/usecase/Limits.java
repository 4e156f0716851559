package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.deadline.DeadlineSettings;
import org.tsunagari.referral.deadline.model.Limit;

/** How long something may last in the municipality in hand. */
@ApplicationScoped
class Limits {

    private static final String STANDARD = "standard";

    private final DeadlineSettings settings;
    private final MunicipalityContext municipality;

    Limits(DeadlineSettings settings, MunicipalityContext municipality) {
        this.settings = settings;
        this.municipality = municipality;
    }

    /** Empty where nobody has said. */
    Optional<Limit> of(String key) {
        String here = municipality.current().orElseThrow();
        return Optional.ofNullable(
                        settings.limits().getOrDefault(here, Map.of()).get(key))
                .or(() -> Optional.ofNullable(
                        settings.limits().getOrDefault(STANDARD, Map.of()).get(key)))
                .map(Limit::parse);
    }
}
