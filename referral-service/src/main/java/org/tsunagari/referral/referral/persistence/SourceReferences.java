package org.tsunagari.referral.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Locale;
import org.tsunagari.kit.crypto.BlindIndex;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Sources' own numbers as keyed fingerprints: a hospital may have made its number of the patient's. */
@ApplicationScoped
public class SourceReferences {

    private final BlindIndex index;
    private final MunicipalityContext municipality;

    SourceReferences(BlindIndex index, MunicipalityContext municipality) {
        this.index = index;
        this.municipality = municipality;
    }

    /** The same for a number in any width and case. */
    public byte[] fingerprint(String reference) {
        String plain =
                Normalizer.normalize(reference, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return index.of(municipality.current().orElseThrow(), "referral.source_reference", plain);
    }
}
