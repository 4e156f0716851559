package org.tsunagari.events;

/**
 * What evaluation-service says; key: the assessment.
 */
public sealed interface OutcomeEvent extends ContractEvent permits OutcomeRecorded {}
