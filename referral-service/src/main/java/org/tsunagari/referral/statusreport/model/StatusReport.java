package org.tsunagari.referral.statusreport.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.ReferralId;

/**
 * A status report (form 2), as it was on the day of issue.
 *
 * @param edition first, second, … report on the referral
 * @param connections ★ the number of connections
 * @param replaces the report in error that it stands in the place of
 * @param error that it should not have been issued
 */
public record StatusReport(
        UUID id,
        ReferralId referral,
        PersonId person,
        int edition,
        Content content,
        int connections,
        LocalDate issuedOn,
        Instant issuedAt,
        String issuedBy,
        Optional<UUID> replaces,
        Optional<Instant> acknowledgedAt,
        Optional<ReportError> error,
        long version) {

    /**
     * What the report says.
     *
     * @param sheet whom the printed form names; {@code null} in reports that are older than this snapshot
     * @param end how the support ended, in the final report
     */
    public record Content(
            List<Involvement> agencies,
            String supportGiven,
            String plan,
            @Nullable Sheet sheet,
            @Nullable End end) {

        public Content {
            agencies = List.copyOf(agencies);
        }

        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    /** The end of the support, as the referral's history says it. */
    public record End(LocalDate on, @Nullable String reason) {}

    /** An agency of form 2: involved now (■) or planned (●). */
    public record Involvement(
            Agency agency, State state, @Nullable String name) {}

    /** Whether an agency is involved. */
    public enum State {
        NOW,
        PLANNED
    }

    @Override
    public String toString() {
        return "StatusReport[" + id + "]";
    }
}
