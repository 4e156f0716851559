package org.tsunagari.directory.taxonomy.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.Formality;

/** A category with its kinds. */
@Schema(name = "ResourceCategory")
public record CategoryView(
        @Schema(required = true, examples = "COMFORTABLE_PLACE")
        ConnectionCategory code,

        @Schema(required = true) ConnectionLayer layer,
        @Schema(required = true) String ja,
        @Schema(required = true) String en,
        @Schema(required = true) List<KindView> kinds) {

    /** A kind of resource: a leaf of the taxonomy. */
    @Schema(name = "ResourceKind")
    public record KindView(
            @Schema(required = true, examples = "CAFE") String code,
            @Schema(required = true) String ja,
            @Schema(required = true) String en,
            @Schema(required = true) Formality formality) {

        static KindView from(ConnectionKind kind) {
            return new KindView(kind.code(), kind.ja(), kind.en(), kind.formality());
        }
    }

    static CategoryView from(ConnectionCategory category) {
        return new CategoryView(
                category,
                category.layer(),
                category.ja(),
                category.en(),
                ConnectionKinds.in(category).stream().map(KindView::from).toList());
    }
}
