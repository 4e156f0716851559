package org.tsunagari.directory.text;

/** A part of a text, and whether it is what was looked for. */
public record Fragment(String text, boolean match) {}
