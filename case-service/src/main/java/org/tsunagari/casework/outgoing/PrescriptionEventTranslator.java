package org.tsunagari.casework.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.casework.prescription.model.Destination;
import org.tsunagari.casework.prescription.model.Prescription;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.casework.prescription.usecase.PrescriptionEvents;
import org.tsunagari.events.PrescriptionAgreed;
import org.tsunagari.kit.events.Outbox;

/** Prescriptions in the words of the contract. */
@ApplicationScoped
class PrescriptionEventTranslator implements PrescriptionEvents {

    private final Outbox outbox;

    PrescriptionEventTranslator(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void agreed(Prescription prescription) {
        Destination destination = prescription.destination();
        outbox.append(new PrescriptionAgreed(
                prescription.caseId().value(),
                prescription.person().value(),
                prescription.municipality().code(),
                prescription.id().value(),
                destination.resource().map(ResourceId::value).orElse(null),
                destination.kind().category(),
                destination.kind().code()));
    }
}
