package org.tsunagari.referral.referral.model;

import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Basis;

/** Why the centre may be told: the person's consent, or what the law puts in its place. */
public sealed interface ReferralBasis {

    /** Empty while there is none. */
    Optional<Basis> code();

    /**
     * Told by phone, and the person has not been asked yet. The centre may note who it is and what kind of need there is;
     * it cannot take the case, and nobody else is told.
     */
    record Awaited() implements ReferralBasis {
        @Override
        public Optional<Basis> code() {
            return Optional.empty();
        }
    }

    /** The person agreed; the consent stands in the ledger. */
    record Consented(UUID consentId) implements ReferralBasis {
        @Override
        public Optional<Basis> code() {
            return Optional.of(Basis.CONSENT);
        }
    }

    /**
     * No consent: told by phone under the profession's statutory confidentiality. The case can be discussed at a support
     * conference only (支援会議, Social Welfare Act art. 106-6).
     */
    record SupportConference(String reason) implements ReferralBasis {
        @Override
        public Optional<Basis> code() {
            return Optional.of(Basis.SUPPORT_CONFERENCE);
        }
    }

    /** Urgent or grave: at once, whatever the consent. */
    record Emergency(String reason) implements ReferralBasis {
        @Override
        public Optional<Basis> code() {
            return Optional.of(Basis.EMERGENCY);
        }
    }
}
