package org.tsunagari.directory.photo.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.photo.model.Photo;
import org.tsunagari.directory.photo.model.Photos;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Photos as rows, their pictures in the same database: they share its backup, and no file is ever served by path. */
@ApplicationScoped
class PhotosInPostgres implements Photos, Forgetful {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    PhotosInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    @Override
    public List<Photo> of(UUID resource) {
        return database.createQuery("FROM PhotoEntity WHERE resourceId = ?1 ORDER BY id", PhotoEntity.class)
                .setParameter(1, resource)
                .getResultStream()
                .map(PhotosInPostgres::restore)
                .toList();
    }

    @Override
    public Optional<Photo> find(UUID id) {
        return Optional.ofNullable(database.find(PhotoEntity.class, id)).map(PhotosInPostgres::restore);
    }

    @Override
    public Optional<byte[]> picture(UUID id) {
        List<?> found = database.createNativeQuery(
                        "SELECT picture FROM resource_photo_picture WHERE id = ?1", byte[].class)
                .setParameter(1, id)
                .getResultList();
        return found.stream().findFirst().map(byte[].class::cast);
    }

    @Override
    public void add(Photo photo, byte[] jpeg) {
        PhotoEntity row = new PhotoEntity();
        row.id = photo.id();
        row.municipality = municipality.current().orElseThrow();
        row.resourceId = photo.resource();
        row.alternative = photo.alternative();
        row.alternativeEn = photo.alternativeEn();
        row.credit = photo.credit();
        row.width = photo.width();
        row.height = photo.height();
        database.persist(row);
        database.flush();
        database.createNativeQuery("INSERT INTO resource_photo_picture (municipality, id, picture) VALUES (?1, ?2, ?3)")
                .setParameter(1, row.municipality)
                .setParameter(2, photo.id())
                .setParameter(3, jpeg)
                .executeUpdate();
    }

    @Override
    public void remove(UUID id) {
        database.createNativeQuery("DELETE FROM resource_photo_picture WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        database.createQuery("DELETE FROM PhotoEntity WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    @Override
    public void forget(ResourceId erased) {
        of(erased.value()).forEach(photo -> remove(photo.id()));
    }

    private static Photo restore(PhotoEntity row) {
        return new Photo(row.id, row.resourceId, row.alternative, row.alternativeEn, row.credit, row.width, row.height);
    }
}
