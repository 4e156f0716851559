package org.tsunagari.directory.calendar.usecase;

import org.tsunagari.directory.resource.model.Resource;

/** Something that takes place, and where. */
public record Hosted<T>(T what, Resource resource) {}
