package org.tsunagari.access;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The answer of the policy. */
public sealed interface Decision {

    default boolean isPermitted() {
        return this instanceof Permit;
    }

    /** What may be seen or touched; nothing after a denial. */
    Set<DataCategory> visible();

    /**
     * @param bases what may be seen or touched, each category with the basis that it rests on; never empty
     * @param consentVersion version of the consent when something rests on it, to be cited in audit and ledger
     * @param redacted the obligation: what was asked for and must be left out of the answer
     */
    record Permit(Map<DataCategory, LegalBasis> bases, OptionalLong consentVersion, Set<DataCategory> redacted)
            implements Decision {

        public Permit {
            bases = Collections.unmodifiableMap(new EnumMap<>(bases));
            EnumSet<DataCategory> hidden = EnumSet.noneOf(DataCategory.class);
            hidden.addAll(redacted);
            redacted = Collections.unmodifiableSet(hidden);
        }

        @Override
        public Set<DataCategory> visible() {
            return bases.keySet();
        }

        /** The basis to cite for the whole: the one that needs most justification. */
        public LegalBasis basis() {
            return Collections.max(bases.values());
        }

        /** What leaves the institution that holds the record: to be listed in the ledger when it is not empty. */
        public Set<DataCategory> disclosed() {
            EnumSet<DataCategory> disclosed = EnumSet.noneOf(DataCategory.class);
            bases.forEach((category, basis) -> {
                if (basis.isDisclosure()) {
                    disclosed.add(category);
                }
            });
            return Collections.unmodifiableSet(disclosed);
        }

        /** What is disclosed, by the basis that it rests on: a line of the ledger each. */
        public Map<LegalBasis, Set<DataCategory>> disclosures() {
            EnumMap<LegalBasis, Set<DataCategory>> disclosures = new EnumMap<>(LegalBasis.class);
            disclosed().forEach(category -> disclosures
                    .computeIfAbsent(bases.get(category), first -> EnumSet.noneOf(DataCategory.class))
                    .add(category));
            return Collections.unmodifiableMap(disclosures);
        }

        /** The version of the consent, where it is a consent that this basis is. */
        public OptionalLong consentVersion(LegalBasis basis) {
            return basis == LegalBasis.CONSENT ? consentVersion : OptionalLong.empty();
        }
    }

    record Deny(DenialReason reason) implements Decision {
        @Override
        public Set<DataCategory> visible() {
            return Set.of();
        }
    }
}
