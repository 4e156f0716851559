package org.tsunagari.directory.quality.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagari.directory.round.DailyRound;

/** Reminds every day of what somebody should vouch for again. */
@ApplicationScoped
class ReminderRound implements DailyRound {

    private final Reminders reminders;
    private final RemindOfReviews remind;

    ReminderRound(Reminders reminders, RemindOfReviews remind) {
        this.reminders = reminders;
        this.remind = remind;
    }

    @Override
    public List<String> municipalities() {
        return reminders.municipalities();
    }

    @Override
    public void today() {
        remind.today();
    }
}
