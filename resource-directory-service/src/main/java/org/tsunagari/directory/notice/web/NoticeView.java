package org.tsunagari.directory.notice.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.notice.model.Notice;
import org.tsunagari.directory.notice.model.NoticeKind;

/** A notice. */
@Schema(name = "ResourceNotice", description = "Something short-lived that one should know before one goes there")
public record NoticeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) NoticeKind kind,
        @Schema(required = true) String text,
        @Nullable String textEn,
        @Schema(required = true) LocalDate from,

        @Schema(required = true, description = "The last day on which it is shown")
        LocalDate until,

        @Schema(
                description =
                        "Of `CLOSED`: the first day on which it is closed, where that is not `from`; the last is `until`")
        @Nullable
        LocalDate closedFrom,

        @Schema(required = true) boolean withdrawn) {

    public static NoticeView from(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.text(),
                notice.textEn(),
                notice.from(),
                notice.until(),
                notice.closedFrom(),
                notice.withdrawn());
    }
}
