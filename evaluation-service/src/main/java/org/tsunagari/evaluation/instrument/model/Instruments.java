package org.tsunagari.evaluation.instrument.model;

import java.util.List;
import java.util.Optional;

/** All instruments that answers can be recorded with. */
public interface Instruments {

    /** By code and version. */
    List<Instrument> all();

    Optional<Instrument> find(InstrumentVersion id);
}
