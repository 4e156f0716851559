package org.tsunagari.evaluation.instrument.model;

/** What a score means. Scores are ordered, the higher the better; the steps between them are not known to be equal. */
public record Label(int score, Wording words) {}
