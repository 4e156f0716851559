package org.tsunagari.directory.gap.model;

/**
 * How many people something is missing for.
 *
 * @param open how many people wait for it
 * @param met how many have found a resource since
 */
public record Gap(Missing missing, int open, int met) {}
