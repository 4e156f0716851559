package org.tsunagari.directory.notice.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.notice.model.Notice;
import org.tsunagari.directory.notice.model.Notices;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Notices as rows. */
@ApplicationScoped
class NoticesInPostgres implements Notices, Forgetful {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    NoticesInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    @Override
    public Optional<Notice> find(UUID id) {
        return Optional.ofNullable(database.find(NoticeEntity.class, id)).map(NoticesInPostgres::restore);
    }

    @Override
    public List<Notice> of(UUID resource) {
        return database.createQuery("FROM NoticeEntity WHERE resourceId = ?1 ORDER BY id DESC", NoticeEntity.class)
                .setParameter(1, resource)
                .getResultStream()
                .map(NoticesInPostgres::restore)
                .toList();
    }

    @Override
    public Map<UUID, List<Notice>> shownOn(LocalDate day, Collection<UUID> resources) {
        if (resources.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "FROM NoticeEntity WHERE resourceId IN ?1 AND NOT withdrawn AND shownFrom <= ?2 AND shownUntil >= ?2 ORDER BY id DESC",
                        NoticeEntity.class)
                .setParameter(1, resources)
                .setParameter(2, day)
                .getResultStream()
                .map(NoticesInPostgres::restore)
                .collect(Collectors.groupingBy(Notice::resource));
    }

    @Override
    public void add(Notice notice) {
        NoticeEntity row = new NoticeEntity();
        row.id = notice.id();
        row.municipality = municipality.current().orElseThrow();
        row.resourceId = notice.resource();
        row.kind = notice.kind();
        row.body = notice.text();
        row.bodyEn = notice.textEn();
        row.shownFrom = notice.from();
        row.shownUntil = notice.until();
        row.closedFrom = notice.closedFrom();
        row.withdrawn = notice.withdrawn();
        database.persist(row);
        database.flush();
    }

    @Override
    public void withdraw(UUID id) {
        Objects.requireNonNull(database.find(NoticeEntity.class, id)).withdrawn = true;
        database.flush();
    }

    @Override
    public void forget(ResourceId erased) {
        database.createQuery("DELETE FROM NoticeEntity WHERE resourceId = ?1")
                .setParameter(1, erased.value())
                .executeUpdate();
    }

    private static Notice restore(NoticeEntity row) {
        return new Notice(
                row.id,
                row.resourceId,
                row.kind,
                row.body,
                row.bodyEn,
                row.shownFrom,
                row.shownUntil,
                row.closedFrom,
                row.withdrawn);
    }
}
