package org.tsunagari.directory.notice.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something short-lived that one should know before one goes there. It vanishes by itself.
 *
 * @param from the first day on which it is shown
 * @param until the last
 * @param closedFrom of CLOSED the first day on which it is closed, where it is announced ahead; null: with the first that it is
 *     shown
 */
public record Notice(
        UUID id,
        UUID resource,
        NoticeKind kind,
        String text,
        @Nullable String textEn,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate closedFrom,
        boolean withdrawn) {

    /** Nobody finds it open on this day, whatever its hours say and whatever takes place. */
    public boolean saysClosedOn(LocalDate day) {
        LocalDate first = closedFrom == null ? from : closedFrom;
        return kind == NoticeKind.CLOSED && !withdrawn && !day.isBefore(first) && !day.isAfter(until);
    }

    public boolean isShownOn(LocalDate day) {
        return !withdrawn && !day.isBefore(from) && !day.isAfter(until);
    }
}
