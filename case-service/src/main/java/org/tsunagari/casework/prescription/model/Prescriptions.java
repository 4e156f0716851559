package org.tsunagari.casework.prescription.model;

import java.util.List;
import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseId;

/** All prescriptions of the municipality at hand. */
public interface Prescriptions {

    void add(Prescription agreed);

    /** A prescription of this case. */
    Optional<Prescription> find(CaseId file, PrescriptionId id);

    /** The prescriptions of a case in the order of their ids, after the given one. */
    List<Prescription> of(CaseId file, Optional<PrescriptionId> after, int limit);
}
