package org.tsunagari.directory.hsds.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/** Terms of our taxonomy by their ids in HSDS. */
public final class HsdsTerms {

    private static final Map<String, String> KINDS = ConnectionKinds.all().stream()
            .map(ConnectionKind::code)
            .collect(Collectors.toMap(code -> OwnAttributes.termId(OwnAttributes.KINDS, code), code -> code));

    private HsdsTerms() {}

    /** The kind that a term means. */
    public static Optional<String> kind(String termId) {
        return Optional.ofNullable(KINDS.get(termId));
    }
}
