package org.tsunagari.casework.unmetneed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAccess;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.LocalCalendar;
import org.tsunagari.casework.prescription.model.KnownResources;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.casework.unmetneed.model.Outcome;
import org.tsunagari.casework.unmetneed.model.UnmetNeed;
import org.tsunagari.casework.unmetneed.model.UnmetNeed.Closing;
import org.tsunagari.casework.unmetneed.model.UnmetNeedId;
import org.tsunagari.casework.unmetneed.model.UnmetNeeds;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;

/** Records that something is no longer missing, and which resource it is. */
@ApplicationScoped
public class CloseUnmetNeed {

    private final CaseAccess access;
    private final UnmetNeeds needs;
    private final KnownResources resources;
    private final UnmetNeedEvents events;
    private final LocalCalendar calendar;

    CloseUnmetNeed(
            CaseAccess access,
            UnmetNeeds needs,
            KnownResources resources,
            UnmetNeedEvents events,
            LocalCalendar calendar) {
        this.access = access;
        this.needs = needs;
        this.resources = resources;
        this.events = events;
        this.calendar = calendar;
    }

    /** The row of the case is locked by the access check, so two closings cannot overtake each other. */
    @Transactional
    public UnmetNeed handle(
            Actor actor,
            CaseId file,
            UnmetNeedId id,
            ExpectedVersion seen,
            Outcome outcome,
            Optional<ResourceId> resource,
            Optional<LocalDate> on) {
        access.forChange(actor, CaseAct.CLOSE_UNMET_NEED, file);
        UnmetNeed open = needs.find(file, id).orElseThrow(Refused::notFound);
        seen.check(open.version());
        LocalDate today = calendar.today();
        Closing why = new Closing(outcome, resource, on.orElse(today));
        UnmetNeed closed = open.close(why, today);
        resource.ifPresent(resources::requireOffered);
        needs.close(closed);
        events.closed(closed, why);
        return closed;
    }
}
