package org.tsunagari.evaluation.outcome.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.tsunagari.evaluation.fact.model.EvaluatedCase;
import org.tsunagari.evaluation.instrument.model.Instrument;
import org.tsunagari.evaluation.instrument.model.Instruments;
import org.tsunagari.evaluation.outcome.model.Assessment;
import org.tsunagari.evaluation.outcome.model.Outcome;
import org.tsunagari.evaluation.outcome.model.OutcomeId;
import org.tsunagari.evaluation.outcome.model.OutcomeRefused;
import org.tsunagari.evaluation.outcome.model.Outcomes;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.Ids;

/** Records how life is, in a person's own answers. */
@ApplicationScoped
public class RecordOutcome {

    private final OutcomeAccess access;
    private final Instruments instruments;
    private final Outcomes outcomes;
    private final OutcomeEvents events;
    private final LocalCalendar calendar;

    RecordOutcome(
            OutcomeAccess access,
            Instruments instruments,
            Outcomes outcomes,
            OutcomeEvents events,
            LocalCalendar calendar) {
        this.access = access;
        this.instruments = instruments;
        this.outcomes = outcomes;
        this.events = events;
        this.calendar = calendar;
    }

    /** The answers are judged only after access is granted, so that nobody learns more than that it was refused. */
    @Transactional
    public Outcome handle(Actor actor, NewOutcome wanted) {
        EvaluatedCase file = access.forRecording(actor, wanted.caseId()).file();
        Instrument instrument = instruments
                .find(wanted.instrument())
                .orElseThrow(() -> new OutcomeRefused(OutcomeRefused.Reason.UNKNOWN_INSTRUMENT));
        Assessment assessment = Assessment.of(
                instrument,
                wanted.point(),
                wanted.recordedOn(),
                wanted.selfRatedHealth(),
                wanted.answers(),
                calendar.today());
        outcomes.historyOf(file.id()).admit(assessment, wanted.corrects());
        Outcome recorded = new Outcome(
                new OutcomeId(Ids.next()),
                file.id(),
                file.person(),
                file.municipality(),
                assessment,
                wanted.corrects(),
                Optional.empty());
        outcomes.add(recorded);
        events.recorded(recorded);
        return recorded;
    }
}
