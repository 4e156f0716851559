package org.tsunagari.casework.casefile.model;

import java.time.LocalDate;
import java.util.Optional;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;

/**
 * A link worker (リンクワーカー) on a case.
 *
 * @param organisation whom the worker works for
 * @param until the last day; empty while the assignment lasts
 */
public record Assignment(
        AssignmentId id,
        WorkerId worker,
        OrganisationId organisation,
        OrganisationKind organisationKind,
        LinkWorkerRole role,
        LocalDate since,
        Optional<LocalDate> until) {

    public boolean isActive() {
        return until.isEmpty();
    }

    /** Counts changes, for the entity tag: an assignment changes once in its life. */
    public long version() {
        return isActive() ? 0 : 1;
    }

    boolean isOf(WorkerId someone, LinkWorkerRole as) {
        return worker.equals(someone) && role == as;
    }

    Assignment endedOn(LocalDate day) {
        return new Assignment(id, worker, organisation, organisationKind, role, since, Optional.of(day));
    }
}
