package org.tsunagari.casework.prescription.model;

import java.time.LocalDate;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.Municipality;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.model.WritableCase;

/** Where person and link worker have agreed to go (処方). It is never changed: who agrees anew makes a new one. */
public record Prescription(
        PrescriptionId id,
        CaseId caseId,
        PersonId person,
        Municipality municipality,
        Destination destination,
        LocalDate agreedOn) {

    /** @param today where the municipality is: nobody records an agreement of tomorrow */
    public static Prescription agree(
            PrescriptionId id, WritableCase file, Destination destination, LocalDate agreedOn, LocalDate today) {
        if (agreedOn.isAfter(today)) {
            throw new CaseRefused(CaseRefused.Reason.AGREED_IN_THE_FUTURE);
        }
        return new Prescription(id, file.id(), file.person(), file.municipality(), destination, agreedOn);
    }
}
