package org.tsunagari.casework.unmetneed.model;

import java.time.LocalDate;
import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.Municipality;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.model.WritableCase;
import org.tsunagari.casework.prescription.model.ResourceId;

/** What would help a person and does not exist: a wish that drives the development of resources. */
public record UnmetNeed(
        UnmetNeedId id,
        CaseId caseId,
        PersonId person,
        Municipality municipality,
        Missing missing,
        LocalDate recordedOn,
        Optional<Closing> closing) {

    /** Why it is no longer missing; a resource stands there if and only if one was found. */
    public record Closing(Outcome outcome, Optional<ResourceId> resource, LocalDate on) {

        public Closing {
            boolean found = outcome == Outcome.RESOURCE_FOUND;
            if (found && resource.isEmpty()) {
                throw new CaseRefused(CaseRefused.Reason.FOUND_RESOURCE_MISSING);
            }
            if (!found && resource.isPresent()) {
                throw new CaseRefused(CaseRefused.Reason.FOUND_NO_RESOURCE);
            }
        }
    }

    /** @param today where the municipality is: nobody records tomorrow's need */
    public static UnmetNeed record(UnmetNeedId id, WritableCase file, Missing missing, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new CaseRefused(CaseRefused.Reason.RECORDED_IN_THE_FUTURE);
        }
        return new UnmetNeed(id, file.id(), file.person(), file.municipality(), missing, on, Optional.empty());
    }

    /** Possible whatever the state of the case: what is missing for others too is answered later. */
    public UnmetNeed close(Closing why, LocalDate today) {
        if (closing.isPresent()) {
            throw new CaseRefused(CaseRefused.Reason.ALREADY_ENDED);
        }
        if (why.on().isBefore(recordedOn)) {
            throw new CaseRefused(CaseRefused.Reason.CLOSED_BEFORE_RECORDED);
        }
        if (why.on().isAfter(today)) {
            throw new CaseRefused(CaseRefused.Reason.CLOSED_IN_THE_FUTURE);
        }
        return new UnmetNeed(id, caseId, person, municipality, missing, recordedOn, Optional.of(why));
    }

    /** Counts changes, for the entity tag: it changes once in its life. */
    public long version() {
        return closing.isPresent() ? 1 : 0;
    }
}
