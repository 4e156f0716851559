package org.tsunagari.casework.prescription.usecase;

import org.tsunagari.casework.prescription.model.Prescription;

/** Tells the other services. */
public interface PrescriptionEvents {

    void agreed(Prescription prescription);
}
