package org.tsunagari.directory.notice.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.notice.model.NoticeKind;

/** A row of {@code resource_notice}. */
@Entity
@Table(name = "resource_notice")
class NoticeEntity {

    @Id
    UUID id;

    String municipality;
    UUID resourceId;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    String body;

    @Nullable
    String bodyEn;

    LocalDate shownFrom;
    LocalDate shownUntil;

    @Nullable
    LocalDate closedFrom;

    boolean withdrawn;
}
