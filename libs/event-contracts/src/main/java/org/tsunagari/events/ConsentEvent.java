package org.tsunagari.events;

/**
 * What the consent ledger says; key: the person. Each event carries the whole scope, so that the newest per person
 * is enough.
 */
public sealed interface ConsentEvent extends ContractEvent permits ConsentGranted, ConsentChanged, ConsentWithdrawn {}
