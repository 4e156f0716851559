package org.tsunagari.casework.unmetneed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.WritableCase;
import org.tsunagari.casework.casefile.usecase.CaseAccess;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.LocalCalendar;
import org.tsunagari.casework.prescription.model.KnownResources;
import org.tsunagari.casework.unmetneed.model.Missing;
import org.tsunagari.casework.unmetneed.model.UnmetNeed;
import org.tsunagari.casework.unmetneed.model.UnmetNeedId;
import org.tsunagari.casework.unmetneed.model.UnmetNeeds;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.Ids;

/** Records what would help and does not exist. */
@ApplicationScoped
public class RecordUnmetNeed {

    private final CaseAccess access;
    private final UnmetNeeds needs;
    private final KnownResources resources;
    private final UnmetNeedEvents events;
    private final LocalCalendar calendar;

    RecordUnmetNeed(
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

    /**
     * A district is one in which the directory has resources: so nothing but a name of the map goes out in an event.
     *
     * @param wanted judged only after access is granted, so that nobody learns more than that it was refused
     */
    @Transactional
    public UnmetNeed handle(Actor actor, CaseId id, Supplier<Missing> wanted, Optional<LocalDate> on) {
        WritableCase file =
                access.forChange(actor, CaseAct.RECORD_UNMET_NEED, id).file().requireOpen();
        Missing missing = wanted.get();
        if (missing.district().filter(name -> !resources.isDistrict(name)).isPresent()) {
            throw new CaseRefused(CaseRefused.Reason.UNKNOWN_DISTRICT);
        }
        LocalDate today = calendar.today();
        UnmetNeed need = UnmetNeed.record(new UnmetNeedId(Ids.next()), file, missing, on.orElse(today), today);
        needs.add(need);
        events.recorded(need);
        return need;
    }
}
