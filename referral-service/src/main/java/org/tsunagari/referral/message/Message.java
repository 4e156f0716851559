package org.tsunagari.referral.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.TransitionReason;

/**
 * What one side writes to the other.
 *
 * @param topic what a question asks for
 * @param answers the question that an answer is for
 * @param text absent when the person is erased, or the reader may not know it
 * @param files of the referral, that go with it
 * @param answered whether a question has its answer
 * @param readAt when the other side first read it
 */
public record Message(
        UUID id,
        Kind kind,
        Optional<TransitionReason> topic,
        Optional<UUID> answers,
        Optional<String> text,
        List<UUID> files,
        Party sentFor,
        String sentBy,
        Instant sentAt,
        boolean answered,
        Optional<Instant> readAt) {

    public Message {
        files = List.copyOf(files);
    }

    /** What it is for. */
    public enum Kind {
        INFORMATION_REQUEST,
        ANSWER,
        MESSAGE
    }

    /** That it was sent, for those who may not know what it says. */
    public Message withoutWords() {
        return new Message(
                id, kind, topic, answers, Optional.empty(), List.of(), sentFor, sentBy, sentAt, answered, readAt);
    }

    @Override
    public String toString() {
        return "Message[" + id + ", " + kind + "]";
    }
}
