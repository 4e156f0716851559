package org.tsunagari.referral.basis.model;

import java.util.Optional;
import java.util.UUID;

/** The other bases of the municipality in hand. */
public interface OtherBases {

    void add(OtherBasis basis);

    Optional<OtherBasis> find(UUID id);

    /** Whether the basis on which a referral was sent was rejected. */
    boolean isRejected(UUID referral);

    /** Writes a judgement down. */
    OtherBasis save(OtherBasis judged);
}
