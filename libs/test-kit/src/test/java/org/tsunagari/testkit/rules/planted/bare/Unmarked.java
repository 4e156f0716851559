package org.tsunagari.testkit.rules.planted.bare;

/** Planted: its package is not null-marked. */
class Unmarked {}
