package org.tsunagari.referral.consent.model;

import java.time.LocalDate;
import java.util.Optional;
import org.tsunagari.events.vocabulary.ConsentForm;

/**
 * How a person agreed. Constructed only where the form has its evidence: an oral consent its witness, a guardian's its
 * guardian.
 *
 * @param guardian who agreed for the person
 * @param relation how the guardian stands to the person; empty where form 1 says it in words only
 * @param evidence the scan of the signature
 * @param text what the person was shown; empty for consents that were recorded before texts were kept
 * @param sourceMayBeTold whether form 2 may go to the source
 */
public record GivenConsent(
        ConsentForm form,
        LocalDate givenOn,
        Optional<String> witness,
        Optional<String> guardian,
        Optional<GuardianRelation> relation,
        Optional<Evidence> evidence,
        Optional<AgreedText> text,
        boolean sourceMayBeTold) {

    public GivenConsent {
        switch (form) {
            case SIGNATURE -> {
                // the paper itself is the evidence
            }
            case ORAL -> require(witness, ConsentRefused.Code.WITNESS_REQUIRED);
            case GUARDIAN -> require(guardian, ConsentRefused.Code.GUARDIAN_REQUIRED);
        }
    }

    /** The same, after the person changed their mind about the source, or where there is none to be told. */
    public GivenConsent tellingSource(boolean told) {
        return new GivenConsent(form, givenOn, witness, guardian, relation, evidence, text, told);
    }

    private static void require(Optional<String> evidence, ConsentRefused.Code code) {
        if (evidence.filter(text -> !text.isBlank()).isEmpty()) {
            throw new ConsentRefused(code);
        }
    }

    @Override
    public String toString() {
        return "GivenConsent[" + form + ", " + givenOn + "]";
    }
}
