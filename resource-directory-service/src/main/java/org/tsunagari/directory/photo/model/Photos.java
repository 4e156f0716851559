package org.tsunagari.directory.photo.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The photos of the municipality in hand. */
public interface Photos {

    List<Photo> of(UUID resource);

    Optional<Photo> find(UUID id);

    Optional<byte[]> picture(UUID id);

    void add(Photo photo, byte[] jpeg);

    void remove(UUID id);
}
