package org.tsunagari.events.vocabulary;

/**
 * A leaf below a category of the exit table: what a connection is, and what a resource of the directory offers.
 *
 * @param formality the usual half of the relationship map; a single connection may differ
 * @param agency the row of form 2 that such a connection stands in, {@link Agency#OTHER} where it has none of its own
 */
public record ConnectionKind(
        String code, ConnectionCategory category, Formality formality, Agency agency, String ja, String en)
        implements Term {}
