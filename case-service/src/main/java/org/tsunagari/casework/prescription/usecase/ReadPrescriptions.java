package org.tsunagari.casework.prescription.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAccess;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.prescription.model.Prescription;
import org.tsunagari.casework.prescription.model.PrescriptionId;
import org.tsunagari.casework.prescription.model.Prescriptions;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows what was agreed on. */
@ApplicationScoped
public class ReadPrescriptions {

    private final CaseAccess access;
    private final Prescriptions prescriptions;

    ReadPrescriptions(CaseAccess access, Prescriptions prescriptions) {
        this.access = access;
        this.prescriptions = prescriptions;
    }

    @Transactional
    public Prescription one(Actor actor, CaseId file, PrescriptionId id) {
        access.forReading(actor, CaseAct.READ_PRESCRIPTIONS, file);
        return prescriptions.find(file, id).orElseThrow(Refused::notFound);
    }

    @Transactional
    public List<Prescription> page(Actor actor, CaseId file, Optional<PrescriptionId> after, int limit) {
        access.forReading(actor, CaseAct.READ_PRESCRIPTIONS, file);
        return prescriptions.of(file, after, limit);
    }
}
