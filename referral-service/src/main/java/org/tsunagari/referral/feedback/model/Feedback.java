package org.tsunagari.referral.feedback.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.referral.feedback.model.ContactPreference.Channel;
import org.tsunagari.referral.feedback.model.ContactPreference.Language;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.TransitionReason;

/**
 * What a person is to hear of what has come of their referral. Kept as codes and words, so that it can be said in either
 * language; immutable but for its state, and for the way to the person until they have heard it.
 *
 * @param report the status report that it says in plain words
 * @param end how the referral had ended by then; it tells of nothing that goes on or is planned then
 * @param channel how the person wants to hear it; once they have heard it, how they wanted to
 * @param why where the state does not follow from the wish alone
 * @param waitingSince since when it stands there, for whoever has to tell it
 */
public record Feedback(
        UUID id,
        PersonId person,
        ReferralId referral,
        Optional<UUID> report,
        Content content,
        Optional<End> end,
        Channel channel,
        Language language,
        State state,
        Optional<Why> why,
        Instant waitingSince,
        LocalDate composedOn,
        Instant composedAt,
        String composedBy,
        Optional<Reached> reached,
        long version) {

    private static final Set<Why> WRONG = EnumSet.of(Why.REPORT_IN_ERROR, Why.REFERRAL_IN_ERROR);

    /**
     * What it tells.
     *
     * @param source who referred, by name; empty where somebody told the centre who is not to be named
     * @param words of the centre, in plain words of its own
     */
    public record Content(
            LocalDate referredOn,
            String source,
            int connections,
            List<Agency> now,
            List<Agency> planned,
            Optional<String> words,
            String centre,
            String centrePhone) {

        public Content {
            now = List.copyOf(now);
            planned = List.copyOf(planned);
        }

        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    /**
     * The end of a referral, as its history says it.
     *
     * @param status where it ended: closed, declined or withdrawn
     * @param reason code; text, because older lines of a history have codes of their own
     */
    public record End(ReferralStatus status, LocalDate on, Optional<String> reason) {

        private static final Set<String> KNOWN_TO_THE_PERSON =
                Set.of(TransitionReason.PERSON_DECLINES.name(), TransitionReason.DUPLICATE.name());

        private static final Set<String> NOBODY_TO_TELL =
                Set.of(TransitionReason.PERSON_DIED.name(), TransitionReason.CANNOT_BE_REACHED.name());

        /**
         * Whether somebody should go and tell it. Who has said no themselves knows it, a duplicate goes on as the other
         * referral, and whom nobody reaches nobody can tell.
         */
        public boolean needsTelling() {
            return reason.filter(code -> KNOWN_TO_THE_PERSON.contains(code) || NOBODY_TO_TELL.contains(code))
                    .isEmpty();
        }
    }

    /** When the person heard it, and by whom: for {@link State#READ} by themselves. */
    public record Reached(Instant at, String by) {}

    /** Whether the person has heard it. */
    public enum State {
        /** Waits for the person to look. */
        AVAILABLE,
        /** Somebody has to write, call or visit. */
        TO_BE_TOLD,
        /** The person wants no contact; it can be read, but nobody brings it. */
        WITHHELD,
        TOLD,
        READ,
        /** Nobody tells it any more: something newer says it, or what it rests on was wrong. */
        OBSOLETE
    }

    /** Why it stands where it stands. */
    public enum Why {
        /** The person has chosen the portal and has no account of their own there. */
        NO_ACCOUNT,
        /** It was withheld; whoever tells it now looks first whether it still holds. */
        CONTACT_WANTED_AGAIN,
        SAID_ANEW,
        /** The status report that it rests on was issued in error. */
        REPORT_IN_ERROR,
        /** The referral that it tells of should never have been there, or is about somebody else. */
        REFERRAL_IN_ERROR,
        /** The support that it calls ended goes on. */
        REOPENED,
        /** There is nobody to tell any more. */
        PERSON_DIED
    }

    /** A state and, where it does not follow from the wish alone, why. */
    public record Standing(State state, Optional<Why> why) {}

    /** Where it begins, by what the person wants. */
    public static Standing begin(Channel channel, boolean hasAccount, boolean doNotContact) {
        if (doNotContact) {
            return new Standing(State.WITHHELD, Optional.empty());
        }
        if (channel != Channel.PORTAL) {
            return new Standing(State.TO_BE_TOLD, Optional.empty());
        }
        return hasAccount
                ? new Standing(State.AVAILABLE, Optional.empty())
                : new Standing(State.TO_BE_TOLD, Optional.of(Why.NO_ACCOUNT));
    }

    /** Somebody has told the person. */
    public Feedback told(Instant at, String by) {
        require(state == State.TO_BE_TOLD || state == State.AVAILABLE);
        return with(State.TOLD, why, waitingSince, Optional.of(new Reached(at, by)));
    }

    /** The person looks at it; what they have heard before stays as it was. */
    public Feedback readByPerson(Instant at, String by) {
        return isHeard() || state == State.OBSOLETE
                ? this
                : with(State.READ, why, waitingSince, Optional.of(new Reached(at, by)));
    }

    /** The person wants no contact any more. */
    public Feedback withhold() {
        return state == State.TO_BE_TOLD || state == State.AVAILABLE
                ? with(State.WITHHELD, Optional.empty(), waitingSince, Optional.empty())
                : this;
    }

    /** The person wants contact again: somebody looks whether it still holds before they tell it. */
    public Feedback offer(Instant now) {
        return state == State.WITHHELD
                ? with(State.TO_BE_TOLD, Optional.of(Why.CONTACT_WANTED_AGAIN), now, Optional.empty())
                : this;
    }

    /**
     * The person wants to hear it in another way. Who waits to be told goes on waiting as long as before, and what is
     * offered again still needs somebody's look.
     *
     * @param standing where it would begin by that way
     */
    public Feedback by(Channel way, Language in, Standing standing, Instant now) {
        if (state != State.TO_BE_TOLD && state != State.AVAILABLE) {
            return this;
        }
        boolean offered = why.filter(Why.CONTACT_WANTED_AGAIN::equals).isPresent();
        Standing next = offered ? new Standing(state, why) : standing;
        Instant since = next.state() == state ? waitingSince : now;
        return with(way, in, next.state(), next.why(), since, Optional.empty());
    }

    /** The portal reaches nobody: somebody has to tell it. */
    public Feedback withoutAccount(Instant now) {
        return state == State.AVAILABLE
                ? with(State.TO_BE_TOLD, Optional.of(Why.NO_ACCOUNT), now, Optional.empty())
                : this;
    }

    /**
     * What was heard stays heard; the rest need not be told any more. What was given up before keeps its reason, unless it
     * turns out to be wrong.
     */
    public Feedback giveUp(Why reason) {
        boolean givenUp = state == State.OBSOLETE && !WRONG.contains(reason);
        return isHeard() || givenUp ? this : with(State.OBSOLETE, Optional.of(reason), waitingSince, Optional.empty());
    }

    /** Nobody has told it yet that rests on a wrong report or referral: the person must not read it either. */
    public boolean isWrong() {
        return state == State.OBSOLETE && why.filter(WRONG::contains).isPresent();
    }

    public boolean isHeard() {
        return state == State.TOLD || state == State.READ;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new FeedbackRefused(FeedbackRefused.Code.NOT_TO_BE_TOLD);
        }
    }

    private Feedback with(State next, Optional<Why> reason, Instant since, Optional<Reached> heard) {
        return with(channel, language, next, reason, since, heard);
    }

    private Feedback with(
            Channel way, Language in, State next, Optional<Why> reason, Instant since, Optional<Reached> heard) {
        return new Feedback(
                id,
                person,
                referral,
                report,
                content,
                end,
                way,
                in,
                next,
                reason,
                since,
                composedOn,
                composedAt,
                composedBy,
                heard,
                version);
    }

    @Override
    public String toString() {
        return "Feedback[" + id + ", " + state + "]";
    }
}
