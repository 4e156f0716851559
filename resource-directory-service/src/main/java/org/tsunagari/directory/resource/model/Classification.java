package org.tsunagari.directory.resource.model;

import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/**
 * What a resource is.
 *
 * @param kind leaf of the taxonomy
 */
public record Classification(
        ResourceType type,
        ConnectionKind kind,
        Formality formality,
        @Nullable Step step) {}
