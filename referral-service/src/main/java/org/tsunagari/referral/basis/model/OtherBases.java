package org.tsunagari.referral.basis.model;

import java.util.Optional;
import java.util.UUID;

/** The other bases of the municipality in hand. */
public interface OtherBases {

    void add(OtherBasis basis);

    Optional<OtherBasis> find(UUID id);

    /** Writes a judgement down. */
    OtherBasis save(OtherBasis judged);
}
