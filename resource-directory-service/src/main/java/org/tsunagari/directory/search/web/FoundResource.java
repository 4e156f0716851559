package org.tsunagari.directory.search.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.notice.web.NoticeView;
import org.tsunagari.directory.resource.model.Classification;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.directory.resource.web.ShownPositionView;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** A resource that was found. */
@Schema(name = "FoundResource")
public record FoundResource(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Nullable String nameKana,
        @Nullable String nameEn,
        @Schema(required = true) ResourceType type,
        @Schema(required = true) String category,
        @Schema(required = true) ConnectionCategory broadCategory,
        @Schema(required = true) ConnectionLayer layer,
        @Schema(required = true) Formality formality,
        @Nullable Step step,
        @Nullable String description,
        @Nullable String descriptionEn,
        @Nullable String district,
        @Nullable ShownPositionView position,

        @Schema(description = "Along the ground from the position searched near, whole metres") @Nullable
        Long distanceMetres,

        @Schema(
                description =
                        "Open, or something takes place there; false where a notice says that it is closed today, null where nobody knows")
        @Nullable
        Boolean openNow,

        @Schema(required = true, description = "The notices of today")
        List<NoticeView> notices,

        @Schema(required = true, description = "With words: where they were found, parts in their order")
        List<Highlight> highlights) {

    /** A field in which something was found. */
    @Schema(name = "ResourceHighlight")
    public record Highlight(
            @Schema(required = true, examples = "description")
            String field,

            @Schema(required = true) List<Part> parts) {

        static Highlight from(Hit.Highlight highlight) {
            return new Highlight(
                    highlight.field(),
                    highlight.parts().stream()
                            .map(part -> new Part(part.text(), part.match()))
                            .toList());
        }
    }

    /** A part of a text. */
    @Schema(name = "ResourceHighlightPart")
    public record Part(
            @Schema(required = true) String text,

            @Schema(required = true, description = "Whether it is what was looked for")
            boolean match) {}

    static FoundResource from(Hit hit) {
        ResourceDetails details = hit.resource().details();
        Classification classification = details.classification();
        ConnectionCategory category = classification.kind().category();
        return new FoundResource(
                hit.resource().id().value(),
                details.name(),
                details.naming().kana(),
                details.naming().english(),
                classification.type(),
                classification.kind().code(),
                category,
                category.layer(),
                classification.formality(),
                classification.step(),
                details.texts().japanese(),
                details.texts().english(),
                hit.resource().district().orElse(null),
                ShownPositionView.from(hit.resource().whereabouts().shown()),
                hit.distanceMetres(),
                hit.openNow(),
                hit.notices().stream().map(NoticeView::from).toList(),
                hit.highlights().stream().map(Highlight::from).toList());
    }
}
