package org.tsunagari.referral.forms;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What tells one printed copy from another: printed at the foot of every page, so that FAXed pages can be matched.
 *
 * @param id id of the referral or status report that the paper shows
 * @param version version of that record, counted from 1
 * @param issuedOn day of printing; also the PDF's creation date
 */
public record FormMark(UUID id, long version, LocalDate issuedOn) {}
