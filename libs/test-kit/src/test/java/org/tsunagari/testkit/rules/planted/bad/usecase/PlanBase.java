package org.tsunagari.testkit.rules.planted.bad.usecase;

/** Planted: a name that says nothing. */
class PlanBase {}
