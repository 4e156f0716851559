package org.tsunagari.casework.connection.model;

import java.time.LocalDate;
import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.Municipality;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.model.WritableCase;
import org.tsunagari.events.vocabulary.ConnectionDirection;

/**
 * A connection (つながり) of a person: the entry (入り口) says who noticed, the exit (出口) where the person got connected.
 *
 * @param endedOn the last day; empty while it lasts
 */
public record Connection(
        ConnectionId id,
        CaseId caseId,
        PersonId person,
        Municipality municipality,
        Tie tie,
        Optional<LocalDate> endedOn) {

    /** @param today where the municipality is: what is recorded has happened */
    public static Connection make(ConnectionId id, WritableCase file, Tie tie, LocalDate today) {
        if (tie.startedOn().isAfter(today)) {
            throw new CaseRefused(CaseRefused.Reason.STARTS_IN_THE_FUTURE);
        }
        if (tie.direction() == ConnectionDirection.ENTRY) {
            requireAbsent(tie.to().resource(), CaseRefused.Reason.EXIT_ONLY_RESOURCE);
            requireAbsent(tie.prescription(), CaseRefused.Reason.EXIT_ONLY_PRESCRIPTION);
        }
        return new Connection(id, file.id(), file.person(), file.municipality(), tie, Optional.empty());
    }

    /** The connection is no more; possible whatever the state of the case, because people move on without asking. */
    public Connection end(LocalDate on, LocalDate today) {
        if (endedOn.isPresent()) {
            throw new CaseRefused(CaseRefused.Reason.ALREADY_ENDED);
        }
        if (on.isBefore(tie.startedOn())) {
            throw new CaseRefused(CaseRefused.Reason.ENDS_BEFORE_START);
        }
        if (on.isAfter(today)) {
            throw new CaseRefused(CaseRefused.Reason.ENDS_IN_THE_FUTURE);
        }
        return new Connection(id, caseId, person, municipality, tie, Optional.of(on));
    }

    /** Counts changes, for the entity tag: a connection changes once in its life. */
    public long version() {
        return endedOn.isPresent() ? 1 : 0;
    }

    private static void requireAbsent(Optional<?> value, CaseRefused.Reason otherwise) {
        if (value.isPresent()) {
            throw new CaseRefused(otherwise);
        }
    }
}
