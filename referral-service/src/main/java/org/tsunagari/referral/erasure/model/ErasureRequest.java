package org.tsunagari.referral.erasure.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * A request to erase a person. Whoever confirms it is somebody else than who asked.
 *
 * @param askedFor empty in requests from before it was kept
 */
public record ErasureRequest(
        UUID id,
        PersonId person,
        ErasureReason reason,
        ErasureStatus status,
        Optional<ErasureSide> askedFor,
        String requestedBy,
        Instant requestedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<ErasureRefusal> refusal,
        long version) {

    public static ErasureRequest made(
            UUID id, PersonId person, ErasureReason reason, ErasureSide side, String by, Instant at) {
        return new ErasureRequest(
                id,
                person,
                reason,
                ErasureStatus.REQUESTED,
                Optional.of(side),
                by,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /**
     * A second person agrees.
     *
     * @param against what stands against it in law now
     */
    public ErasureRequest confirmed(String by, Instant at, Collection<Obstacle> against) {
        requireOpen();
        if (by.equals(requestedBy)) {
            throw new ErasureRefused(ErasureRefused.Code.SECOND_PERSON_REQUIRED, List.of());
        }
        if (!against.isEmpty()) {
            throw new ErasureRefused(ErasureRefused.Code.HELD, List.copyOf(against));
        }
        return decided(ErasureStatus.CONFIRMED, by, at, Optional.empty());
    }

    public ErasureRequest refused(String by, Instant at, ErasureRefusal why) {
        requireOpen();
        return decided(ErasureStatus.REFUSED, by, at, Optional.of(why));
    }

    /** Who asked thinks better of it. The other side says why it is against it, and does not make it disappear. */
    public ErasureRequest withdrawn(ErasureSide side, String by, Instant at) {
        requireOpen();
        if (askedFor.filter(asked -> asked != side).isPresent()) {
            throw new ErasureRefused(ErasureRefused.Code.ASKED_BY_OTHER_SIDE, List.of());
        }
        return decided(ErasureStatus.WITHDRAWN, by, at, Optional.empty());
    }

    private void requireOpen() {
        if (status != ErasureStatus.REQUESTED) {
            throw new ErasureRefused(ErasureRefused.Code.DECIDED_ALREADY, List.of());
        }
    }

    private ErasureRequest decided(ErasureStatus to, String by, Instant at, Optional<ErasureRefusal> why) {
        return new ErasureRequest(
                id,
                person,
                reason,
                to,
                askedFor,
                requestedBy,
                requestedAt,
                Optional.of(by),
                Optional.of(at),
                why,
                version);
    }
}
