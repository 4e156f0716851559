package org.tsunagari.referral.message.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.message.Message;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.TransitionReason;

/** A message as both sides see it. */
@Schema(name = "ReferralMessage", description = "A question, an answer or a message between source and centre")
public record MessageView(
        UUID id,
        Message.Kind kind,

        @Schema(description = "What a question asks for") @Nullable
        TransitionReason reason,

        @Schema(description = "The question that an answer is for") @Nullable
        UUID answers,

        @Schema(description = "Null when the person was erased, or does not let the source be told") @Nullable
        String text,

        @Schema(description = "Ids of the referral's attachments that go with it")
        List<UUID> attachments,

        @Schema(description = "SOURCE or CENTRE") Party by,
        @Schema(description = "The account that sent it") String sentBy,
        Instant sentAt,

        @Schema(description = "Whether a question has its answer")
        boolean answered,

        @Schema(description = "When the other side first read it") @Nullable
        Instant readAt) {

    static MessageView from(Message message) {
        return new MessageView(
                message.id(),
                message.kind(),
                message.topic().orElse(null),
                message.answers().orElse(null),
                message.text().orElse(null),
                message.files(),
                message.sentFor(),
                message.sentBy(),
                message.sentAt(),
                message.answered(),
                message.readAt().orElse(null));
    }

    /** A page of the messages of a referral. */
    @Schema(name = "ReferralMessageList")
    public record MessageList(
            List<MessageView> items, @Nullable String next) {}

    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
