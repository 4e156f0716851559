package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.deadline.DeadlineSettings;
import org.tsunagari.referral.deadline.model.BusinessDays;
import org.tsunagari.referral.deadline.model.ClosedBesides;
import org.tsunagari.referral.deadline.model.JapaneseOffices;

/** On which days the offices of the municipality in hand are open. */
@ApplicationScoped
class OpenDays {

    private static final BusinessDays OFFICES = new JapaneseOffices();

    private final DeadlineSettings settings;
    private final MunicipalityContext municipality;

    OpenDays(DeadlineSettings settings, MunicipalityContext municipality) {
        this.settings = settings;
        this.municipality = municipality;
    }

    BusinessDays here() {
        Set<LocalDate> closed =
                settings.closedDays().getOrDefault(municipality.current().orElseThrow(), Set.of());
        return closed.isEmpty() ? OFFICES : new ClosedBesides(OFFICES, closed);
    }
}
