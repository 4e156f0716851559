package org.tsunagari.evaluation.instrument.model;

/** Names an instrument in one of its versions: the frame within which answers may be compared. */
public record InstrumentVersion(String instrument, int version) {}
