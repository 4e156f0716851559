package org.tsunagari.directory.resource.model;

import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/**
 * What an editor says about a resource.
 *
 * @param kind leaf of the taxonomy
 * @param district name of a district of the municipality
 */
public record ResourceDetails(
        String name,
        @Nullable String nameKana,
        ResourceType type,
        ConnectionKind kind,
        Formality formality,
        @Nullable Step step,
        @Nullable String description,
        @Nullable String address,
        @Nullable String district,
        @Nullable String phone,
        @Nullable Position position) {}
