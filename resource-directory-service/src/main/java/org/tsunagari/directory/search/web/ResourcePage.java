package org.tsunagari.directory.search.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of resources. */
@Schema(name = "ResourcePage")
public record ResourcePage(
        @Schema(required = true) List<FoundResource> items,

        @Schema(description = "Cursor of the following page; null on the last") @Nullable
        String next) {}
