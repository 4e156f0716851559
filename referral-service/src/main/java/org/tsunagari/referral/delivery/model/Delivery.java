package org.tsunagari.referral.delivery.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One way of one report, or other news of a referral, to the source. A message by webhook is tried until it arrives or the attempts are used up; what the
 * person no longer allows is cancelled, never sent.
 *
 * @param news what it is about; only a report goes otherwise than by webhook
 * @param subscription whither, when by webhook
 * @param lastFailure code of why the last attempt did not arrive, or why it was cancelled
 * @param faxNumber the number, when by FAX
 */
public record Delivery(
        UUID id,
        News news,
        Channel channel,
        Optional<UUID> subscription,
        State state,
        int attempts,
        Optional<Instant> lastAttemptAt,
        OptionalInt lastStatus,
        Optional<String> lastFailure,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> deliveredAt,
        Optional<String> faxNumber,
        String requestedBy,
        Instant requestedAt) {

    /** The ways to the source. */
    public enum Channel {
        /** The source fetches it; delivered when it first has. */
        API,
        /** A system of the source is told that there is something to fetch. */
        WEBHOOK,
        /** The centre has faxed the printed form 2. */
        FAX
    }

    /** Whether it arrived. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED,
        CANCELLED
    }

    public static Delivery toBeFetched(UUID id, UUID report, String account, Instant now) {
        return new Delivery(
                id,
                new News.Report(report),
                Channel.API,
                Optional.empty(),
                State.PENDING,
                0,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                account,
                now);
    }

    public static Delivery byWebhook(UUID id, News news, UUID subscription, String account, Instant now) {
        return new Delivery(
                id,
                news,
                Channel.WEBHOOK,
                Optional.of(subscription),
                State.PENDING,
                0,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                account,
                now);
    }

    /** @param sentAt when the paper went out */
    public static Delivery byFax(UUID id, UUID report, String number, String account, Instant sentAt) {
        return new Delivery(
                id,
                new News.Report(report),
                Channel.FAX,
                Optional.empty(),
                State.DELIVERED,
                1,
                Optional.of(sentAt),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sentAt),
                Optional.of(number),
                account,
                sentAt);
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    /** It arrived, or was fetched. */
    public Delivery arrived(OptionalInt status, Instant now) {
        return outcome(State.DELIVERED, status, Optional.empty(), Optional.empty(), now, Optional.of(now));
    }

    /**
     * It did not arrive: tried again after the waiting time of this attempt, or given up after the last.
     *
     * @param waiting before the second, the third … attempt
     */
    public Delivery missed(OptionalInt status, Optional<String> failure, List<Duration> waiting, Instant now) {
        if (attempts >= waiting.size()) {
            return outcome(State.FAILED, status, failure, Optional.empty(), now, Optional.empty());
        }
        return outcome(
                State.PENDING, status, failure, Optional.of(now.plus(waiting.get(attempts))), now, Optional.empty());
    }

    /** It is not to be sent any more. */
    public Delivery cancelled(String reason) {
        return new Delivery(
                id,
                news,
                channel,
                subscription,
                State.CANCELLED,
                attempts,
                lastAttemptAt,
                lastStatus,
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                faxNumber,
                requestedBy,
                requestedAt);
    }

    private Delivery outcome(
            State next,
            OptionalInt status,
            Optional<String> failure,
            Optional<Instant> again,
            Instant now,
            Optional<Instant> delivered) {
        return new Delivery(
                id,
                news,
                channel,
                subscription,
                next,
                attempts + 1,
                Optional.of(now),
                status,
                failure,
                again,
                delivered,
                faxNumber,
                requestedBy,
                requestedAt);
    }
}
