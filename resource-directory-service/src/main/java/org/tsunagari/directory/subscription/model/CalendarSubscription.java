package org.tsunagari.directory.subscription.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.calendar.model.FeedLanguage;

/**
 * An address that somebody has had made for their calendar program.
 *
 * @param label what they call it themselves
 * @param usedOn the last day on which somebody read there; null: nobody did yet
 */
public record CalendarSubscription(
        UUID id,
        Subscribed what,
        FeedLanguage language,
        @Nullable String label,
        LocalDate createdOn,
        @Nullable LocalDate usedOn) {

    /** So long after its last use an address ends by itself. */
    public static final Period GOOD_FOR = Period.ofMonths(12);

    /** The last day on which it can be read, unless somebody reads there before. */
    public LocalDate endsOn() {
        return (usedOn == null ? createdOn : usedOn).plus(GOOD_FOR);
    }

    public boolean hasEnded(LocalDate today) {
        return today.isAfter(endsOn());
    }

    @Override
    public String toString() {
        return "CalendarSubscription[" + id + "]";
    }
}
