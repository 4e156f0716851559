package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/** Terms of our taxonomy by their ids in HSDS. */
public final class HsdsTerms {

    private static final Map<String, String> KINDS = ConnectionKinds.all().stream()
            .map(ConnectionKind::code)
            .collect(Collectors.toMap(code -> OwnAttributes.termId(OwnAttributes.KINDS, code), code -> code));

    private HsdsTerms() {}

    /** The taxonomies that our terms are of. */
    public static List<ObjectNode> taxonomies() {
        return List.of(
                taxonomy(OwnAttributes.KINDS, "つながりの種類 / Kinds of connections"),
                taxonomy(OwnAttributes.MEMBERS, "Members of the Tsunagari API"));
    }

    private static ObjectNode taxonomy(String name, String description) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", HsdsIds.named(name))
                .put("name", name)
                .put("description", description);
    }

    /** The terms of both, those of the kinds first. None is above another. */
    public static List<ObjectNode> terms() {
        return Stream.concat(
                        ConnectionKinds.all().stream().map(OwnAttributes::term),
                        ServiceWriter.members().map(OwnAttributes::term))
                .toList();
    }

    /** The kind that a term means. */
    public static Optional<String> kind(String termId) {
        return Optional.ofNullable(KINDS.get(termId));
    }
}
