package org.tsunagari.directory.notice.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.notice.model.NoticeKind;
import org.tsunagari.directory.notice.usecase.PostNotice.NewNotice;

/** What an editor wants to be known. */
@Schema(name = "NewResourceNotice")
public record NoticeRequest(
        @NotNull NoticeKind kind,

        @NotBlank @Size(max = 500) @Schema(examples = "工事のため今週はお休みです")
        String text,

        @Nullable @Size(max = 500) String textEn,

        @Nullable @Schema(description = "The first day on which it is shown; left out: today")
        LocalDate from,

        @NotNull @Schema(description = "The last day, at most a year later")
        LocalDate until,

        @Nullable
        @Schema(
                description =
                        "Of `CLOSED`: the first day on which it is closed, for a closure that is announced ahead; left out: `from`",
                examples = "2027-08-12")
        LocalDate closedFrom) {

    NewNotice toModel() {
        return new NewNotice(
                kind,
                text.strip(),
                textEn == null || textEn.isBlank() ? null : textEn.strip(),
                from,
                until,
                closedFrom);
    }
}
