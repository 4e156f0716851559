package org.tsunagari.casework.prescription.model;

import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/**
 * Whom or what a person is, or is to be, connected with.
 *
 * @param resource the resource of the directory, where it is one
 */
public record Destination(ConnectionKind kind, Optional<ResourceId> resource) {

    /** A destination as it is named from outside: category and kind must fit. */
    public static Destination of(ConnectionCategory category, String kindCode, Optional<ResourceId> resource) {
        ConnectionKind kind =
                ConnectionKinds.find(kindCode).orElseThrow(() -> new CaseRefused(CaseRefused.Reason.UNKNOWN_KIND));
        if (kind.category() != category) {
            throw new CaseRefused(CaseRefused.Reason.KIND_OUTSIDE_CATEGORY);
        }
        return new Destination(kind, resource);
    }
}
