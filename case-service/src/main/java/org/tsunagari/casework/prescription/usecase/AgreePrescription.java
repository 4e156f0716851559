package org.tsunagari.casework.prescription.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.WritableCase;
import org.tsunagari.casework.casefile.usecase.CaseAccess;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.LocalCalendar;
import org.tsunagari.casework.prescription.model.Destination;
import org.tsunagari.casework.prescription.model.KnownResources;
import org.tsunagari.casework.prescription.model.Prescription;
import org.tsunagari.casework.prescription.model.PrescriptionId;
import org.tsunagari.casework.prescription.model.Prescriptions;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.Ids;

/** Records what person and link worker have agreed on. */
@ApplicationScoped
public class AgreePrescription {

    private final CaseAccess access;
    private final Prescriptions prescriptions;
    private final KnownResources resources;
    private final PrescriptionEvents events;
    private final LocalCalendar calendar;

    AgreePrescription(
            CaseAccess access,
            Prescriptions prescriptions,
            KnownResources resources,
            PrescriptionEvents events,
            LocalCalendar calendar) {
        this.access = access;
        this.prescriptions = prescriptions;
        this.resources = resources;
        this.events = events;
        this.calendar = calendar;
    }

    /** @param destination judged only after access is granted, so that nobody learns more than that it was refused */
    @Transactional
    public Prescription handle(Actor actor, CaseId id, Supplier<Destination> destination, LocalDate agreedOn) {
        WritableCase file =
                access.forChange(actor, CaseAct.AGREE_PRESCRIPTION, id).file().requireOpen();
        Destination wanted = destination.get();
        wanted.resource().ifPresent(resources::requireOffered);
        Prescription agreed =
                Prescription.agree(new PrescriptionId(Ids.next()), file, wanted, agreedOn, calendar.today());
        prescriptions.add(agreed);
        events.agreed(agreed);
        return agreed;
    }
}
