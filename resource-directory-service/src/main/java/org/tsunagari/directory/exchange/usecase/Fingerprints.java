package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.tsunagari.kit.crypto.BlindIndex;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * What a source has said, member by member, so that it is known again and not read: whoever holds a copy of the database,
 * and tries all postal codes, finds no confidential place without the installation's key.
 */
@ApplicationScoped
public class Fingerprints {

    /** What begins otherwise is a digest without a key, as the versions before 2026-12 wrote it. For PostgreSQL too. */
    public static final String KEYED = "k";

    private final BlindIndex index;
    private final MunicipalityContext municipality;

    Fingerprints(BlindIndex index, MunicipalityContext municipality) {
        this.index = index;
        this.municipality = municipality;
    }

    /** Absent, null and empty are alike: nothing is said. */
    Map<String, String> of(ObjectNode said) {
        Map<String, String> fingerprints = new TreeMap<>();
        said.properties().forEach(member -> fingerprints.put(member.getKey(), of(member.getValue())));
        return fingerprints;
    }

    /** What was not said before, or otherwise. */
    ObjectNode changedSince(ObjectNode said, Map<String, String> before) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        said.properties().forEach(member -> {
            String known = keyed(before.getOrDefault(member.getKey(), ""));
            if (!of(member.getValue()).equals(known)) {
                changed.set(member.getKey(), member.getValue());
            }
        });
        return changed;
    }

    /** The same with the key, where it has none; what is empty or no digest stays as it is. */
    public Map<String, String> keyed(Map<String, String> known) {
        Map<String, String> keyed = new TreeMap<>(known);
        keyed.replaceAll((member, digest) -> member.equals(Members.TAKEN) ? digest : keyed(digest));
        return keyed;
    }

    private String of(JsonNode value) {
        return keyed(Members.digest(value));
    }

    private String keyed(String digest) {
        return digest.isEmpty() || digest.startsWith(KEYED)
                ? digest
                : KEYED
                        + HexFormat.of()
                                .formatHex(
                                        index.of(municipality.current().orElseThrow(), "external-id-member", digest));
    }
}
