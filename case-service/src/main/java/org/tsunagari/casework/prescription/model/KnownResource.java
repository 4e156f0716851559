package org.tsunagari.casework.prescription.model;

/**
 * A resource as far as the directory has told of it.
 *
 * @param offered whether anybody may still be sent there
 */
public record KnownResource(ResourceId id, String name, boolean offered) {}
