package org.tsunagari.evaluation.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.evaluation.outcome.model.Assessment;
import org.tsunagari.evaluation.outcome.model.Outcome;
import org.tsunagari.evaluation.outcome.usecase.OutcomeEvents;
import org.tsunagari.events.OutcomeRecorded;
import org.tsunagari.kit.events.Outbox;

/** Tells that an assessment took place; the answers stay here. */
@ApplicationScoped
class OutcomeEventTranslator implements OutcomeEvents {

    private final Outbox outbox;

    OutcomeEventTranslator(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void recorded(Outcome outcome) {
        Assessment assessment = outcome.assessment();
        outbox.append(new OutcomeRecorded(
                outcome.id().value(),
                outcome.caseId().value(),
                outcome.person().value(),
                outcome.municipality(),
                assessment.instrument().instrument(),
                assessment.instrument().version(),
                assessment.point(),
                assessment.recordedOn()));
    }
}
