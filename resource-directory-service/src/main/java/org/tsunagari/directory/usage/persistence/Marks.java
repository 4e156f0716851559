package org.tsunagari.directory.usage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tsunagari.kit.crypto.BlindIndex;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Keyed fingerprints instead of the ids of other services: enough to count, and they lead nowhere. */
@ApplicationScoped
class Marks {

    private final BlindIndex index;
    private final MunicipalityContext municipality;

    Marks(BlindIndex index, MunicipalityContext municipality) {
        this.index = index;
        this.municipality = municipality;
    }

    byte[] person(UUID id) {
        return of("usage.person", id);
    }

    byte[] file(UUID caseId) {
        return of("usage.case", caseId);
    }

    byte[] referral(UUID id) {
        return of("usage.referral", id);
    }

    byte[] connection(UUID id) {
        return of("usage.connection", id);
    }

    byte[] prescription(UUID id) {
        return of("usage.prescription", id);
    }

    byte[] wish(UUID unmetNeed) {
        return of("usage.wish", unmetNeed);
    }

    private byte[] of(String kind, UUID id) {
        return index.of(municipality.current().orElseThrow(), kind, id.toString());
    }
}
