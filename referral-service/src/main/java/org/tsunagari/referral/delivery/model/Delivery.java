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
 * @param news what it is about; only a report is fetched
 * @param subscription whither, when by webhook
 * @param lastFailure code of why the last attempt did not arrive, or why it was cancelled
 * @param faxNumber the number that a FAX went to
 * @param told that somebody of the centre has told the source, by whatever way
 * @param sentAgainAt when somebody last wanted it to be tried again that had not arrived
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
        Optional<Told> told,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> sentAgainAt) {

    /** Why a delivery is called off that the person no longer allows. */
    public static final String NOT_ALLOWED = "SOURCE_MUST_NOT_BE_TOLD";

    /** Why a page is called off whose source has read it on the screen. */
    public static final String FETCHED = "FETCHED";

    /** Why a page is called off that nobody needs any more. */
    public static final String OVERTAKEN = "OVERTAKEN";

    /** With the subscription's state behind it, why a delivery is called off to which nothing is sent now. */
    public static final String SUBSCRIPTION = "SUBSCRIPTION_";

    /** The ways to the source. */
    public enum Channel {
        /** The source fetches it; delivered when it first has. */
        API,
        /** A system of the source is told that there is something to fetch. */
        WEBHOOK,
        /** The centre faxes what is printed; delivered when it has. */
        FAX
    }

    /** Whether it arrived. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED,
        CANCELLED
    }

    /** Somebody of the centre has told the source. */
    public record Told(How how, Instant at, String by) {

        /** By which way. */
        public enum How {
            FAX,
            PHONE
        }
    }

    public static Delivery toBeFetched(UUID id, News.Report news, String account, Instant now) {
        return waiting(id, news, Channel.API, account, now);
    }

    /** For a source that gets its papers by FAX. */
    public static Delivery toBeFaxed(UUID id, News news, String account, Instant now) {
        return waiting(id, news, Channel.FAX, account, now);
    }

    private static Delivery waiting(UUID id, News news, Channel channel, String account, Instant now) {
        return new Delivery(
                id,
                news,
                channel,
                Optional.empty(),
                State.PENDING,
                0,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                account,
                now,
                Optional.empty());
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
                Optional.empty(),
                account,
                now,
                Optional.empty());
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    /** The source has it: by this way, by the words of somebody, or because it has fetched what was to be faxed. */
    public boolean hasArrived() {
        return state == State.DELIVERED || told.isPresent() || wasFetchedInstead();
    }

    private boolean wasFetchedInstead() {
        return wasCalledOff(FETCHED);
    }

    /** By which way what follows this goes: as this has arrived. */
    public Channel wayOfWhatFollows() {
        return wasFetchedInstead() ? Channel.API : channel;
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

    /** The paper went out. */
    public Delivery faxed(String number, String account, Instant now) {
        return new Delivery(
                id,
                news,
                channel,
                subscription,
                State.DELIVERED,
                attempts + 1,
                Optional.of(now),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(now),
                Optional.of(number),
                Optional.of(new Told(Told.How.FAX, now, account)),
                requestedBy,
                requestedAt,
                sentAgainAt);
    }

    /** Somebody has told the source by another way than this one, which stays as it is. */
    public Delivery toldOtherwise(Told otherwise) {
        return with(state, lastFailure, Optional.of(otherwise));
    }

    /** Called off because the person said no, and the source may be told after all. */
    public Delivery allowedAgain() {
        return wasCalledOff(NOT_ALLOWED) ? with(State.PENDING, Optional.empty(), told) : this;
    }

    /** Called off as not needed any more, and needed after all. */
    public Delivery neededAgain() {
        return wasCalledOff(OVERTAKEN) ? with(State.PENDING, Optional.empty(), told) : this;
    }

    private boolean wasCalledOff(String reason) {
        return state == State.CANCELLED && lastFailure.filter(reason::equals).isPresent();
    }

    /** Whether it did not arrive though nobody was against it: the endpoint failed, or its subscription rested. */
    public boolean canBeSentAgain() {
        boolean rested = state == State.CANCELLED
                && lastFailure.filter(reason -> reason.startsWith(SUBSCRIPTION)).isPresent();
        return channel == Channel.WEBHOOK && (state == State.FAILED || rested);
    }

    /** Tried again under the same id, as often as at first. */
    public Delivery sentAgain(Instant now) {
        return new Delivery(
                id,
                news,
                channel,
                subscription,
                State.PENDING,
                0,
                lastAttemptAt,
                lastStatus,
                lastFailure,
                Optional.of(now),
                Optional.empty(),
                faxNumber,
                told,
                requestedBy,
                requestedAt,
                Optional.of(now));
    }

    /** It is not to be sent any more. */
    public Delivery cancelled(String reason) {
        return with(State.CANCELLED, Optional.of(reason), told);
    }

    private Delivery with(State next, Optional<String> failure, Optional<Told> by) {
        boolean over = next == State.CANCELLED;
        return new Delivery(
                id,
                news,
                channel,
                subscription,
                next,
                attempts,
                lastAttemptAt,
                lastStatus,
                failure,
                over ? Optional.empty() : nextAttemptAt,
                over ? Optional.empty() : deliveredAt,
                faxNumber,
                by,
                requestedBy,
                requestedAt,
                sentAgainAt);
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
                told,
                requestedBy,
                requestedAt,
                sentAgainAt);
    }
}
