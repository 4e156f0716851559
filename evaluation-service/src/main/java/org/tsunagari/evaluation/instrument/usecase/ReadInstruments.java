package org.tsunagari.evaluation.instrument.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.Operation;
import org.tsunagari.evaluation.instrument.model.Instrument;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.instrument.model.Instruments;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/** Shows instruments: they say nothing about a person, so everybody who has an account may know them. */
@ApplicationScoped
public class ReadInstruments {

    private final Instruments instruments;

    ReadInstruments(Instruments instruments) {
        this.instruments = instruments;
    }

    @Transactional
    public List<Instrument> all(Actor actor) {
        requireRole(actor);
        return instruments.all();
    }

    @Transactional
    public Instrument one(Actor actor, InstrumentVersion id) {
        requireRole(actor);
        return instruments.find(id).orElseThrow(Refused::notFound);
    }

    private static void requireRole(Actor actor) {
        if (!AccessPolicy.mayEver(actor.roles(), Operation.READ_DIRECTORY)) {
            throw new Refused(CommonProblem.FORBIDDEN);
        }
    }
}
