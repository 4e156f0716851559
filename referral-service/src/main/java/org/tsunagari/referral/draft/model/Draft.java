package org.tsunagari.referral.draft.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;

/**
 * A referral that is being written. Immutable; a verb answers the draft as it stands then.
 *
 * @param organisation of the account that began it
 * @param person the known person whom it names after a search
 * @param content what has been written so far, as JSON; empty once it has ended
 * @param keyedBy who wrote all of the content as it is: whoever saves, answers for the whole
 * @param waitingSince since when whoever it is about has waited, where the centre keys it in
 * @param urgency of what it says now
 * @param expiresAt when it is destroyed if nobody changes it before; what was keyed in waits for somebody until they decide
 */
public record Draft(
        UUID id,
        Channel channel,
        UUID organisation,
        Optional<UUID> person,
        Optional<String> content,
        DraftState state,
        String keyedBy,
        Optional<String> verifiedBy,
        Optional<Instant> verifiedAt,
        Optional<UUID> referral,
        Instant createdAt,
        Instant changedAt,
        Instant waitingSince,
        Urgency urgency,
        Optional<Instant> expiresAt,
        long version) {

    public static final String VERIFICATION = "verification";
    public static final String SUBMISSION = "submission";

    /**
     * What is written, and what of it must be known without opening it.
     *
     * @param person the known person whom it names after a search
     * @param text the content as JSON
     * @param waitingSince since when whoever it is about has waited
     */
    public record Writing(Optional<UUID> person, String text, Urgency urgency, Instant waitingSince) {

        @Override
        public String toString() {
            return "Writing[" + urgency + "]";
        }
    }

    /** What somebody begins to write. */
    public static Draft begun(
            UUID id, Channel channel, UUID organisation, Writing writing, String by, Instant now, Duration keep) {
        return written(id, channel, organisation, Optional.empty(), now, writing, by, now, keep, 0);
    }

    /** Whether the centre keys it in for somebody else; otherwise the source writes it itself. */
    public boolean isKeyedIn() {
        return channel != Channel.API;
    }

    /** A FAX is read and typed by people, so that two of them look at it. */
    public boolean needsVerification() {
        return channel == Channel.FAX;
    }

    /** What is written now; what somebody else has verified is not this. */
    public Draft rewritten(Writing writing, String by, Instant now, Duration keep) {
        requireRunning();
        return written(id, channel, organisation, referral, createdAt, writing, by, now, keep, version);
    }

    /** Somebody has searched for the same person again and changed nothing else: what was compared with the FAX stays. */
    public Draft searchedAnew(Writing writing, Instant now) {
        requireRunning();
        return new Draft(
                id,
                channel,
                organisation,
                writing.person(),
                Optional.of(writing.text()),
                state,
                keyedBy,
                verifiedBy,
                verifiedAt,
                referral,
                createdAt,
                now,
                writing.waitingSince(),
                writing.urgency(),
                expiresAt,
                version);
    }

    private static Draft written(
            UUID id,
            Channel channel,
            UUID organisation,
            Optional<UUID> referral,
            Instant createdAt,
            Writing writing,
            String by,
            Instant now,
            Duration keep,
            long version) {
        return new Draft(
                id,
                channel,
                organisation,
                writing.person(),
                Optional.of(writing.text()),
                DraftState.OPEN,
                by,
                Optional.empty(),
                Optional.empty(),
                referral,
                createdAt,
                now,
                writing.waitingSince(),
                writing.urgency(),
                expiry(channel, now, keep),
                version);
    }

    /** Somebody else than who keyed it in has compared it with the FAX. */
    public Draft verified(String by, Instant now) {
        if (!needsVerification() || state != DraftState.OPEN) {
            throw new DraftRefused(DraftRefused.Code.ILLEGAL_TRANSITION, allowed());
        }
        if (by.equals(keyedBy)) {
            throw new DraftRefused(DraftRefused.Code.VERIFIED_BY_KEYER, allowed());
        }
        return with(DraftState.VERIFIED, content, Optional.of(by), Optional.of(now), referral);
    }

    /** A file has come or gone; what somebody has compared keeps the files that were compared. */
    public Draft refiled(Instant now, Duration keep) {
        if (state != DraftState.OPEN) {
            throw new DraftRefused(DraftRefused.Code.ILLEGAL_TRANSITION, allowed());
        }
        return new Draft(
                id,
                channel,
                organisation,
                person,
                content,
                state,
                keyedBy,
                verifiedBy,
                verifiedAt,
                referral,
                createdAt,
                now,
                waitingSince,
                urgency,
                expiry(channel, now, keep),
                version);
    }

    /** It has become a referral, which keeps what it said. */
    public Draft submitted(UUID become) {
        requireSubmittable();
        return with(DraftState.SUBMITTED, Optional.empty(), verifiedBy, verifiedAt, Optional.of(become));
    }

    /** Refuses what nobody may submit, before anything is made of it. */
    public void requireSubmittable() {
        requireRunning();
        if (needsVerification() && state != DraftState.VERIFIED) {
            throw new DraftRefused(DraftRefused.Code.NOT_VERIFIED, allowed());
        }
    }

    /** Nobody needs it. */
    public Draft discarded() {
        requireRunning();
        return with(DraftState.DISCARDED, Optional.empty(), verifiedBy, verifiedAt, referral);
    }

    /** Nobody has changed it for long enough. */
    public Draft expired() {
        requireRunning();
        return with(DraftState.EXPIRED, Optional.empty(), verifiedBy, verifiedAt, referral);
    }

    /** What leads on from here, as sub-resources. */
    public List<String> allowed() {
        List<String> allowed = new ArrayList<>();
        if (state == DraftState.OPEN && needsVerification()) {
            allowed.add(VERIFICATION);
        } else if (!state.isEnded()) {
            allowed.add(SUBMISSION);
        }
        return allowed;
    }

    /** A source's own is destroyed one day; what the centre holds for others is a call for help that somebody decides on. */
    private static Optional<Instant> expiry(Channel channel, Instant now, Duration keep) {
        return channel == Channel.API ? Optional.of(now.plus(keep)) : Optional.empty();
    }

    private void requireRunning() {
        if (state.isEnded()) {
            throw new DraftRefused(DraftRefused.Code.ILLEGAL_TRANSITION, allowed());
        }
    }

    private Draft with(
            DraftState next,
            Optional<String> text,
            Optional<String> verifier,
            Optional<Instant> at,
            Optional<UUID> become) {
        return new Draft(
                id,
                channel,
                organisation,
                person,
                text,
                next,
                keyedBy,
                verifier,
                at,
                become,
                createdAt,
                changedAt,
                waitingSince,
                urgency,
                expiresAt,
                version);
    }

    @Override
    public String toString() {
        return "Draft[" + id + ", " + state + "]";
    }
}
