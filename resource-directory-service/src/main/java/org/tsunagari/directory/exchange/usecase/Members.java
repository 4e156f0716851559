package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares and merges what a file says and what the directory says, member by member. */
final class Members {

    /** What is withheld with a confidential place. */
    static final Set<String> PLACE = Set.of("postalCode", "address", "building", "transport", "position");

    /** Among the digests: from which version of ours a file was made, and which one it has left when it came last. */
    static final String TAKEN = "@version";

    private static final int DIGEST = 16;

    private Members() {}

    static String taken(long madeFrom, long left) {
        return madeFrom + ">" + left;
    }

    /**
     * A merge patch (RFC 7396), but for the contacts: those for staff were never in a file, so no file takes them away.
     */
    static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        ObjectNode merged = target.deepCopy();
        patch.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (name.equals("contacts")) {
                merged.set(name, contacts(target.path(name), value));
            } else if (value.isNull()) {
                merged.remove(name);
            } else if (name.equals("position") && merged.get(name) instanceof ObjectNode position) {
                position.setAll((ObjectNode) value);
            } else {
                merged.set(name, value.deepCopy());
            }
        });
        return merged;
    }

    private static ArrayNode contacts(JsonNode known, JsonNode told) {
        ArrayNode contacts = JsonNodeFactory.instance.arrayNode();
        told.forEach(contacts::add);
        known.forEach(contact -> {
            if (isForStaff(contact)) {
                contacts.add(contact);
            }
        });
        return contacts;
    }

    static boolean isForStaff(JsonNode contact) {
        return contact.path("visibility").asText().equals("STAFF");
    }

    /** Empty where nothing is said. */
    static String digest(JsonNode value) {
        StringBuilder canonical = new StringBuilder();
        write(value, canonical);
        if (canonical.isEmpty()) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same whatever the order of members and however a number is written. */
    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            for (String name : new TreeSet<>(List.copyOf(names(value)))) {
                int before = text.length();
                write(value.get(name), text);
                if (text.length() > before) {
                    text.insert(before, name + "\u0001").append('\u0002');
                }
            }
        } else if (value.isArray()) {
            value.forEach(item -> {
                write(item, text);
                text.append('\u0003');
            });
        } else if (value.isNumber()) {
            text.append(value.doubleValue());
        } else if (!value.isNull()) {
            text.append(value.asText());
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
