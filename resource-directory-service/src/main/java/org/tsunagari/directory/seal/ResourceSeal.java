package org.tsunagari.directory.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Seals what is withheld of a resource with a key of the resource's own, in the municipality in hand. */
@ApplicationScoped
public class ResourceSeal {

    private final PersonVault vault;
    private final MunicipalityContext municipality;

    ResourceSeal(PersonVault vault, MunicipalityContext municipality) {
        this.vault = vault;
        this.municipality = municipality;
    }

    /**
     * @param column {@code table.column}
     * @param row within which nothing else is sealed for this column
     */
    public byte[] seal(UUID resource, String column, UUID row, String text) {
        return vault.ensure(key(resource), here()).seal(column, row, text);
    }

    public String open(UUID resource, String column, UUID row, byte[] sealed) {
        return vault.of(key(resource)).open(column, row, sealed);
    }

    /** Nobody opens any more what was sealed of the resource, from no backup either; and nothing is sealed again. */
    public void destroy(UUID resource) {
        vault.destroy(key(resource));
    }

    /** Clients choose the ids of resources, and those of two municipalities may choose the same. */
    private UUID key(UUID resource) {
        return UUID.nameUUIDFromBytes((here() + "/" + resource).getBytes(StandardCharsets.UTF_8));
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
