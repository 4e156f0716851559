package org.tsunagari.directory.exchange.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tsunagari.kit.crypto.BlindIndex;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Ids of rows that have none, and are known by their name, and by their address after a bar. Somebody may make that place
 * confidential later, and ids stand in clear text; so of what follows the first bar only a keyed fingerprint is kept, in the
 * form of a UUID, in which no text rule sees a number.
 */
@ApplicationScoped
public class NamedIds {

    /** For PostgreSQL too. */
    public static final String CLEAR = "^name:[^|]*[|]";

    /** For PostgreSQL too. */
    public static final String SEALED = CLEAR + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

    private static final Pattern BEGINS_CLEAR = Pattern.compile(CLEAR);

    private final BlindIndex fingerprints;
    private final MunicipalityContext municipality;

    NamedIds(BlindIndex fingerprints, MunicipalityContext municipality) {
        this.fingerprints = fingerprints;
        this.municipality = municipality;
    }

    /** The id as it may be kept, in the municipality in hand. */
    public String sealed(String id) {
        if (!BEGINS_CLEAR.matcher(id).find()) {
            return id;
        }
        int bar = id.indexOf('|');
        ByteBuffer fingerprint = ByteBuffer.wrap(
                fingerprints.of(municipality.current().orElseThrow(), "external-id", id.substring(bar + 1)));
        return id.substring(0, bar + 1) + new UUID(fingerprint.getLong(), fingerprint.getLong());
    }
}
