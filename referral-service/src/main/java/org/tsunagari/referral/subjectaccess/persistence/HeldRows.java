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

    /** Of these a referral has many, so that the position is a part of the place that they are sealed for. */
    private static final Set<String> SEALED_BY_POSITION =
            Set.of("referral_transition.note", "referral_transition.before");

    /** What says who told the centre of a neighbour: of one neighbour the kind is enough. */
    private static final Set<String> FOR_THE_CENTRE_ALONE = Set.of("referral.reporter_kind");

    /** Rows of the same kind, as the API keeps them from everybody else: the files that somebody brought who told. */
    private static final Map<String, String> ROWS_FOR_THE_CENTRE_ALONE = Map.of("referral_attachment", """
            EXISTS (SELECT 1 FROM referral told WHERE told.id = t.referral_id
                    AND told.channel IN ('PHONE', 'COMMUNITY') AND t.attached_for = 'CENTRE'
                    AND t.uploaded_at <= told.submitted_at)""");

    private static final String ABOUT_OTHERS =
            "SELECT e.referral_id FROM referral_transition e WHERE e.transition = 'ENTERED_IN_ERROR' AND e.reason = 'WRONG_PERSON'";

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
                                + lead.table().name() + " t WHERE (" + lead.predicate() + ")"
                                + withoutWhatIsForTheCentreAlone(lead.table()) + withoutWordsAboutOthers(lead.table())
                                + ") r ORDER BY 1",
                        Tuple.class)
                .setParameter("records", records)
                .getResultList();
        return rows.stream()
                .map(row -> open(lead.table(), read(((Tuple) row).get(0, String.class)), ciphers, own))
                .toList();
    }

    private static String withoutWhatIsForTheCentreAlone(HeldTable table) {
        String rows = ROWS_FOR_THE_CENTRE_ALONE.get(table.name());
        return rows == null ? "" : " AND NOT " + rows;
    }

    /** A referral that was sent about somebody else lies in the person's record and is not about them. */
    private static String withoutWordsAboutOthers(HeldTable table) {
        boolean hasWords = table.columns().stream().anyMatch(HeldTable.Column::isSealed);
        if (table.name().equals("referral")) {
            return " AND t.id NOT IN (" + ABOUT_OTHERS + ")";
        }
        return hasWords
                        && table.columns().stream()
                                .anyMatch(column -> column.name().equals("referral_id"))
                ? " AND (t.referral_id IS NULL OR t.referral_id NOT IN (" + ABOUT_OTHERS + "))"
                : "";
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
                    || FOR_THE_CENTRE_ALONE.contains(nameOf(table, column))
                    || isSomebodyElse(column, value, own)) {
                continue;
            }
            JsonNode shown = column.isSealed()
                    ? withoutOthers(plain(open(
                            placeOf(table, column, row),
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
            ALWAYS_SAID.getOrDefault(nameOf(table, column), List.of()).stream()
                    .filter(member -> !values.has(member))
                    .forEach(values::putNull);
        }
    }

    private static String nameOf(HeldTable table, HeldTable.Column column) {
        return table.name() + "." + column.name();
    }

    /** What a value is sealed for, besides the row's id. */
    private static String placeOf(HeldTable table, HeldTable.Column column, ObjectNode row) {
        String name = nameOf(table, column);
        return SEALED_BY_POSITION.contains(name)
                ? name + "/" + row.path("position").asLong()
                : name;
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
