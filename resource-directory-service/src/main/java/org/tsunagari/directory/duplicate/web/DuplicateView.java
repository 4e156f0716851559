package org.tsunagari.directory.duplicate.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.duplicate.model.Candidate;
import org.tsunagari.directory.duplicate.model.Profile;
import org.tsunagari.directory.resource.model.Status;

/** Two records that may be one resource. */
@Schema(name = "ResourceDuplicate")
public record DuplicateView(
        @Schema(required = true) Compared first,
        @Schema(required = true) Compared second,

        @Schema(required = true, description = "The sum of the points; 60 or more", examples = "85")
        int score,

        @Schema(required = true, description = "What speaks for it, and, below zero, against it")
        List<ReasonView> reasons) {

    /** A record that is compared. */
    @Schema(name = "ComparedResource")
    public record Compared(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name,
            @Schema(required = true) String category,
            @Nullable String district,
            @Schema(required = true) Status status) {

        static Compared from(Profile profile) {
            return new Compared(
                    profile.id(), profile.name(), profile.kind().code(), profile.district(), profile.status());
        }
    }

    /** One reason. */
    @Schema(name = "ResourceDuplicateReason")
    public record ReasonView(
            @Schema(required = true) Candidate.Aspect aspect,
            @Schema(required = true) int points,

            @Schema(description = "NAME: likeness of the readings in per cent; DISTANCE: metres") @Nullable
            Integer value) {

        public static ReasonView from(Candidate.Reason reason) {
            return new ReasonView(reason.aspect(), reason.points(), reason.value());
        }
    }

    static DuplicateView from(Candidate candidate) {
        return new DuplicateView(
                Compared.from(candidate.first()),
                Compared.from(candidate.second()),
                candidate.score(),
                candidate.reasons().stream().map(ReasonView::from).toList());
    }
}
