package org.tsunagari.directory.exchange.usecase;

/** What sources called resources of the municipality in hand that were erased, so that no file brings them back. */
public interface ErasedIds {

    boolean has(String source, String externalId);
}
