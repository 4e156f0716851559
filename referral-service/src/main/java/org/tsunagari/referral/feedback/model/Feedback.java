package org.tsunagari.referral.feedback.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.referral.feedback.model.ContactPreference.Channel;
import org.tsunagari.referral.feedback.model.ContactPreference.Language;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.ReferralId;

/**
 * What a person is to hear of what has come of their referral. Kept as codes and words, so that it can be said in either
 * language; immutable but for its state.
 *
 * @param channel how the person wanted to hear it when it was composed
 */
public record Feedback(
        UUID id,
        PersonId person,
        ReferralId referral,
        Content content,
        Channel channel,
        Language language,
        State state,
        LocalDate composedOn,
        Instant composedAt,
        String composedBy,
        Optional<Reached> reached,
        long version) {

    /**
     * What it tells.
     *
     * @param source who referred, by name
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
        READ
    }

    /** Where it begins, by what the person wants. */
    public static State begin(Channel channel, boolean doNotContact) {
        if (doNotContact) {
            return State.WITHHELD;
        }
        return channel == Channel.PORTAL ? State.AVAILABLE : State.TO_BE_TOLD;
    }

    /** Somebody has told the person. */
    public Feedback told(Instant at, String by) {
        require(state == State.TO_BE_TOLD || state == State.AVAILABLE);
        return with(State.TOLD, Optional.of(new Reached(at, by)));
    }

    /** The person looks at it; what they have heard before stays as it was. */
    public Feedback readByPerson(Instant at, String by) {
        return isHeard() ? this : with(State.READ, Optional.of(new Reached(at, by)));
    }

    /** The person wants no contact any more. */
    public Feedback withhold() {
        return state == State.TO_BE_TOLD || state == State.AVAILABLE ? with(State.WITHHELD, Optional.empty()) : this;
    }

    public boolean isHeard() {
        return state == State.TOLD || state == State.READ;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new FeedbackRefused(FeedbackRefused.Code.NOT_TO_BE_TOLD);
        }
    }

    private Feedback with(State next, Optional<Reached> heard) {
        return new Feedback(
                id,
                person,
                referral,
                content,
                channel,
                language,
                next,
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
