package org.tsunagari.evaluation.instrument.model;

/**
 * A question of an instrument.
 *
 * @param code the same code in another version is still another question
 */
public record Item(String code, Wording question) {}
