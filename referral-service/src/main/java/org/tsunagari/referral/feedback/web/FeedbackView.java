package org.tsunagari.referral.feedback.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.feedback.model.ContactPreference.Channel;
import org.tsunagari.referral.feedback.model.ContactPreference.Language;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.feedback.model.PlainWords;

/** What the person is told, said in one language. */
@Schema(name = "PersonFeedback", description = "What the person is told of their referral, in plain language")
public record FeedbackView(
        UUID id,
        UUID personId,
        UUID referralId,
        LocalDate composedOn,

        @Schema(description = "How the person wanted to hear it")
        Channel channel,

        @Schema(
                description =
                        "AVAILABLE: waits for the person to look. TO_BE_TOLD: somebody has to write, call or visit. WITHHELD: the person wants no contact. OBSOLETE: nobody tells it any more")
        Feedback.State state,

        @Schema(
                description =
                        "Where the state does not follow from the wish alone: NO_ACCOUNT (the portal was chosen without an account of their own), CONTACT_WANTED_AGAIN (it was withheld: look whether it still holds, or compose it anew), SAID_ANEW, REPORT_IN_ERROR, REFERRAL_IN_ERROR, REOPENED (it said that the support had ended), PERSON_DIED")
        Feedback.@Nullable Why reason,

        @Schema(description = "The language of title and paragraphs: by Accept-Language, else as the person chose")
        Language language,

        String title,
        List<String> paragraphs,

        @Schema(description = "When the person was told, or read it") @Nullable
        Instant reachedAt,

        @Schema(description = "Version, also in ETag") long version) {

    static FeedbackView from(Feedback feedback, Language language) {
        PlainWords words = new PlainWords(language);
        return new FeedbackView(
                feedback.id(),
                feedback.person().value(),
                feedback.referral().value(),
                feedback.composedOn(),
                feedback.channel(),
                feedback.state(),
                feedback.why().orElse(null),
                language,
                words.title(),
                words.say(feedback.content(), feedback.end()),
                feedback.reached().map(Feedback.Reached::at).orElse(null),
                feedback.version());
    }

    @Override
    public String toString() {
        return "FeedbackView[" + id + "]";
    }
}
