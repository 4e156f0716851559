package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/**
 * What HSDS has no field for, as attributes of the service: its kind is a term of the taxonomy {@value #KINDS}, anything
 * else a value under a term of {@value #MEMBERS} whose code is the member of our API.
 */
final class OwnAttributes {

    static final String KINDS = "tsunagari-kinds";
    static final String MEMBERS = "tsunagari-members";

    private OwnAttributes() {}

    static void addKind(ArrayNode attributes, UUID resource, String code) {
        ObjectNode attribute = attribute(attributes, resource, KINDS, code);
        attribute.put("link_type", "kind").put("value", code);
        attribute.set("taxonomy_term", term(ConnectionKinds.get(code)));
    }

    static void addMember(ArrayNode attributes, UUID resource, String member, String value) {
        ObjectNode attribute = attribute(attributes, resource, MEMBERS, member);
        attribute.put("link_type", "member").put("value", value);
        attribute.set("taxonomy_term", term(member));
    }

    private static ObjectNode attribute(ArrayNode attributes, UUID resource, String taxonomy, String code) {
        return attributes
                .addObject()
                .put("id", HsdsIds.part(resource, "attribute/" + taxonomy + "/" + code))
                .put("link_id", resource.toString())
                .put("link_entity", "service")
                .put("taxonomy_term_id", termId(taxonomy, code));
    }

    static String termId(String taxonomy, String code) {
        return HsdsIds.named(taxonomy + "/" + code);
    }

    static ObjectNode term(ConnectionKind kind) {
        return term(KINDS, kind.code(), kind.ja(), kind.en());
    }

    static ObjectNode term(String member) {
        return term(MEMBERS, member, member, "The member " + member + " of the Tsunagari API");
    }

    private static ObjectNode term(String taxonomy, String code, String name, String description) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", termId(taxonomy, code))
                .put("code", code)
                .put("name", name)
                .put("description", description)
                .put("taxonomy", taxonomy)
                .put("taxonomy_id", HsdsIds.named(taxonomy));
    }

    /** The code of the kind, where the service has one of ours. */
    static Optional<String> kind(JsonNode service) {
        return Optional.ofNullable(
                codes(service, KINDS).keySet().stream().findFirst().orElse(null));
    }

    /** Without those that say nothing. */
    static Map<String, String> members(JsonNode service) {
        Map<String, String> members = codes(service, MEMBERS);
        members.values().removeIf(String::isBlank);
        return members;
    }

    /** Terms of taxonomies that are none of ours, by their place among the attributes. */
    static Map<Integer, JsonNode> ofOthers(JsonNode service) {
        Map<Integer, JsonNode> others = new TreeMap<>();
        JsonNode attributes = service.path("attributes");
        for (int i = 0; i < attributes.size(); i++) {
            String taxonomy = attributes.get(i).at("/taxonomy_term/taxonomy").asText();
            if (!taxonomy.equals(KINDS) && !taxonomy.equals(MEMBERS)) {
                others.put(i, attributes.get(i));
            }
        }
        return others;
    }

    private static Map<String, String> codes(JsonNode service, String taxonomy) {
        Map<String, String> codes = new TreeMap<>();
        for (JsonNode attribute : service.path("attributes")) {
            JsonNode term = attribute.path("taxonomy_term");
            if (term.path("taxonomy").asText().equals(taxonomy)) {
                codes.put(term.path("code").asText(), attribute.path("value").asText());
            }
        }
        return codes;
    }
}
