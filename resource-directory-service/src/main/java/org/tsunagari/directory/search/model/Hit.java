package org.tsunagari.directory.search.model;

import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Resource;

/**
 * A resource that was found.
 *
 * @param distanceMetres along the ground, whole metres
 * @param order the value that the list is ordered by, for the cursor
 */
public record Hit(Resource resource, @Nullable Long distanceMetres, String order) {}
