package org.tsunagari.directory.photo.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code resource_photo}; the picture is read and written apart. */
@Entity
@Table(name = "resource_photo")
class PhotoEntity {

    @Id
    UUID id;

    String municipality;
    UUID resourceId;
    String alternative;

    @Nullable
    String alternativeEn;

    @Nullable
    String credit;

    int width;
    int height;
}
