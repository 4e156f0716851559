package org.tsunagari.referral.feedback.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.tsunagari.referral.feedback.model.ContactPreference.Language;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.feedback.model.PlainWords;
import org.tsunagari.referral.feedback.usecase.HearFeedback;
import org.tsunagari.referral.forms.FormMark;
import org.tsunagari.referral.forms.Letter;
import org.tsunagari.referral.forms.LetterRenderer;

/** Prints a feedback as a letter, in the language that the person chose. */
@ApplicationScoped
class LetterPrinter {

    static final String PDF = "application/pdf";

    private final LetterRenderer renderer = new LetterRenderer();

    Response answer(HearFeedback.Addressed addressed) {
        Feedback feedback = addressed.feedback();
        PlainWords words = new PlainWords(feedback.language());
        String name = addressed.person().identity().called();
        Letter letter = new Letter(
                new FormMark(feedback.id(), 1, feedback.composedOn()),
                addressed.person().contact().address(),
                feedback.language() == Language.JA ? name + "　様" : name,
                words.day(feedback.composedOn()),
                feedback.content().centre() + "\n" + feedback.content().centrePhone(),
                words.title(),
                words.say(feedback.content(), feedback.end()));
        return Response.ok(renderer.render(letter), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"letter-" + feedback.id() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
