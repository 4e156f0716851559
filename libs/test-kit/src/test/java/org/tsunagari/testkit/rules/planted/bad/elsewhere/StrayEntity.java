package org.tsunagari.testkit.rules.planted.bad.elsewhere;

/** Planted: an entity by name outside persistence. */
class StrayEntity {}
