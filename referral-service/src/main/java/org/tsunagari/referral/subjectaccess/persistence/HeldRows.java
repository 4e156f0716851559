package org.tsunagari.referral.subjectaccess.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.crypto.SealBroken;

/** The rows of a table that are about a person, opened. */
@ApplicationScoped
public class HeldRows {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> PAIRS = Set.of("surviving_id", "merged_id", "one_id", "other_id");

    /** Members of a sealed value that are said even where nobody knows them. */
    private static final Map<String, List<String>> ALWAYS_SAID = Map.of(
            "person.identity", List.of("name", "nameKana", "birthDate"), "person.contact", List.of("address", "phone"));

    private static final String REPORTER = "reporter";
    private static final String HEX = "\\x";

    private final EntityManager database;
    private final PersonVault vault;
    private final ObjectMapper json;

    HeldRows(EntityManager database, PersonVault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    /** @param records every record of the person */
    public List<ObjectNode> of(HeldTables.Lead lead, List<UUID> records) {
        List<PersonCipher> ciphers =
                records.stream().map(vault::find).flatMap(Optional::stream).toList();
        Set<String> own = records.stream().map(UUID::toString).collect(Collectors.toSet());
        String shown = lead.table().columns().stream()
                .filter(column -> !column.isOpaque())
                .map(column -> "t." + column.name())
                .collect(Collectors.joining(", "));
        List<?> rows = database.createNativeQuery(
                        "SELECT to_jsonb(r)::text FROM (SELECT " + shown + " FROM "
                                + lead.table().name() + " t WHERE " + lead.predicate() + ") r ORDER BY 1",
                        Tuple.class)
                .setParameter("records", records)
                .getResultList();
        return rows.stream()
                .map(row -> open(lead.table(), read(((Tuple) row).get(0, String.class)), ciphers, own))
                .toList();
    }

    /** The other side of a pair of records is nobody's business but that person's. */
    private static boolean isSomebodyElse(HeldTable.Column column, JsonNode value, Set<String> own) {
        return PAIRS.contains(column.name()) && !own.contains(value.asText());
    }

    private ObjectNode open(HeldTable table, ObjectNode row, List<PersonCipher> ciphers, Set<String> own) {
        ObjectNode opened = json.createObjectNode();
        for (HeldTable.Column column : table.columns()) {
            JsonNode value = row.path(column.name());
            if (column.isOpaque()
                    || value.isNull()
                    || column.name().equals("municipality")
                    || isSomebodyElse(column, value, own)) {
                continue;
            }
            JsonNode shown = column.isSealed()
                    ? withoutOthers(plain(open(
                            table.name() + "." + column.name(),
                            row,
                            value.asText(),
                            column.hasKeyOfRow() ? keyOf(row) : ciphers)))
                    : plain(value);
            sayWhatIsNotKnown(table, column, shown);
            opened.set(column.name(), shown);
        }
        return opened;
    }

    /** What nobody knows of the person is said to be empty, rather than left out as it is in the record. */
    private static void sayWhatIsNotKnown(HeldTable table, HeldTable.Column column, JsonNode shown) {
        if (shown instanceof ObjectNode values) {
            ALWAYS_SAID.getOrDefault(table.name() + "." + column.name(), List.of()).stream()
                    .filter(member -> !values.has(member))
                    .forEach(values::putNull);
        }
    }

    private List<PersonCipher> keyOf(ObjectNode row) {
        return vault.find(UUID.fromString(row.path("id").asText())).stream().toList();
    }

    /** Who told the centre of a neighbour is not told to the neighbour. */
    private static JsonNode withoutOthers(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.remove(REPORTER);
        }
        return value;
    }

    /** A value is sealed for its column and the row's id, whichever column that is, with the key of one of the records. */
    private JsonNode open(String column, ObjectNode row, String hex, List<PersonCipher> ciphers) {
        byte[] sealed = HexFormat.of().parseHex(hex.substring(HEX.length()));
        for (JsonNode candidate : row) {
            if (candidate.isTextual() && ID.matcher(candidate.asText()).matches()) {
                UUID id = UUID.fromString(candidate.asText());
                for (PersonCipher cipher : ciphers) {
                    try {
                        return TextNode.valueOf(cipher.open(column, id, sealed));
                    } catch (SealBroken tryTheNext) {
                        continue;
                    }
                }
            }
        }
        throw new IllegalStateException(column + ": does not open with any key of the person (expected: one)");
    }

    /** Lists and objects that are kept as text are shown as what they are. */
    private JsonNode plain(JsonNode value) {
        String text = value.isTextual() ? value.asText() : "";
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return json.readTree(text);
            } catch (JsonProcessingException justText) {
                return value;
            }
        }
        return value;
    }

    private ObjectNode read(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a row cannot be read as JSON");
        }
    }
}
