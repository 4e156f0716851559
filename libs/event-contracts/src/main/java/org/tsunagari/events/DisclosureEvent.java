package org.tsunagari.events;

/**
 * What a service says that holds no ledger of disclosures itself; key: the disclosure. Nothing about one disclosure has to
 * be in order with another.
 */
public sealed interface DisclosureEvent extends ContractEvent permits PersonalDataDisclosed {}
