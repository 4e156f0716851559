package org.tsunagari.casework.unmetneed.model;

import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/**
 * What is missing.
 *
 * @param kind where there is a code for it
 * @param district where it would be wanted, as the directory names it
 * @param wish in the person's words
 */
public record Missing(
        ConnectionCategory category,
        Optional<ConnectionKind> kind,
        Optional<String> district,
        Optional<FreeText> wish) {

    /** As it is named from outside: category and kind must fit. */
    public static Missing of(
            ConnectionCategory category,
            Optional<String> kindCode,
            Optional<String> district,
            Optional<FreeText> wish) {
        Optional<ConnectionKind> kind = kindCode.map(
                code -> ConnectionKinds.find(code).orElseThrow(() -> new CaseRefused(CaseRefused.Reason.UNKNOWN_KIND)));
        if (kind.filter(known -> known.category() != category).isPresent()) {
            throw new CaseRefused(CaseRefused.Reason.KIND_OUTSIDE_CATEGORY);
        }
        return new Missing(category, kind, district, wish);
    }
}
