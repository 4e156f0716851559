package org.tsunagari.directory.notice.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something short-lived that one should know before one goes there. It vanishes by itself.
 *
 * @param from the first day on which it is shown
 * @param until the last
 */
public record Notice(
        UUID id,
        UUID resource,
        NoticeKind kind,
        String text,
        @Nullable String textEn,
        LocalDate from,
        LocalDate until,
        boolean withdrawn) {

    /** Nobody finds it open on the days on which this is shown, whatever its hours say and whatever takes place. */
    public boolean saysClosed() {
        return kind == NoticeKind.CLOSED;
    }

    public boolean isShownOn(LocalDate day) {
        return !withdrawn && !day.isBefore(from) && !day.isAfter(until);
    }
}
