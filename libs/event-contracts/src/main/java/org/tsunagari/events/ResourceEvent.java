package org.tsunagari.events;

/**
 * What resource-directory-service says; key: the resource.
 */
public sealed interface ResourceEvent extends ContractEvent
        permits ResourcePublished, ResourceChanged, ResourceRetired {}
