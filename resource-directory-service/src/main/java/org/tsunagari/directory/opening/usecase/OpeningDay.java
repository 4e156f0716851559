package org.tsunagari.directory.opening.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagari.directory.notice.model.Notice;
import org.tsunagari.directory.opening.model.TimeSpan;

/**
 * A day as somebody will find it.
 *
 * @param hours that begin on it; none: closed
 * @param closing the notice by which it is closed, whatever the hours say
 */
public record OpeningDay(LocalDate date, List<TimeSpan> hours, Optional<Notice> closing) {}
