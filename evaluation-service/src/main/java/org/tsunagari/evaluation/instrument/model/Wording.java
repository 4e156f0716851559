package org.tsunagari.evaluation.instrument.model;

/** The same in both languages. */
public record Wording(String ja, String en) {}
