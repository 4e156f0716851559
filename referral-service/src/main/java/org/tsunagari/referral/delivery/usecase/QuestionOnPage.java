package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.message.Message;
import org.tsunagari.referral.message.persistence.Messages;
import org.tsunagari.referral.referral.model.Referral;

/** Which question the page asks that a source on paper gets. */
@ApplicationScoped
class QuestionOnPage {

    private final Messages messages;

    QuestionOnPage(Messages messages) {
        this.messages = messages;
    }

    /** The question is written with the step that asks it, and so right after the delivery of that; empty until then. */
    Optional<Message> of(Referral referral, Delivery page) {
        return messages.questions(referral).stream()
                .filter(message -> !message.sentAt().isBefore(page.requestedAt()))
                .findFirst();
    }
}
