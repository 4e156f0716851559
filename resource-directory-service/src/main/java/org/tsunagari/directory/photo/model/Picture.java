package org.tsunagari.directory.photo.model;

/**
 * A picture that is nothing but one: drawn anew from what was sent, so that neither a camera's position nor anything else
 * that was hidden in the file is in it.
 *
 * @param jpeg the file
 */
public record Picture(byte[] jpeg, int width, int height) {}
