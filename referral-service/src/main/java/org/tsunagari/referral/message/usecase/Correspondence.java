package org.tsunagari.referral.message.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tsunagari.access.Operation;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.attachment.model.Attachment;
import org.tsunagari.referral.attachment.model.AttachmentOwner;
import org.tsunagari.referral.attachment.persistence.Attachments;
import org.tsunagari.referral.message.Message;
import org.tsunagari.referral.message.MessageSent;
import org.tsunagari.referral.message.QuestionAnswered;
import org.tsunagari.referral.message.persistence.Messages;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;
import org.tsunagari.referral.referral.usecase.MoveReferral;
import org.tsunagari.referral.referral.usecase.MoveReferral.Why;
import org.tsunagari.referral.referral.usecase.Parties;
import org.tsunagari.referral.referral.usecase.Speaking;
import org.tsunagari.referral.referral.usecase.ToldOfSupport;

/** What source and centre write to each other about one referral. */
@ApplicationScoped
public class Correspondence {

    private final MoveReferral move;
    private final Parties parties;
    private final Speaking speaking;
    private final ToldOfSupport told;
    private final Referrals referrals;
    private final Messages messages;
    private final Attachments attachments;
    private final PersonAccess access;
    private final ReferralEvents events;
    private final Event<MessageSent> sent;
    private final Event<QuestionAnswered> answered;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    Correspondence(
            MoveReferral move,
            Parties parties,
            Speaking speaking,
            ToldOfSupport told,
            Referrals referrals,
            Messages messages,
            Attachments attachments,
            PersonAccess access,
            ReferralEvents events,
            Event<MessageSent> sent,
            Event<QuestionAnswered> answered,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.move = move;
        this.parties = parties;
        this.speaking = speaking;
        this.told = told;
        this.referrals = referrals;
        this.messages = messages;
        this.attachments = attachments;
        this.access = access;
        this.events = events;
        this.sent = sent;
        this.answered = answered;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** What somebody writes, and the files of the referral that go with it. */
    public record Letter(String text, List<UUID> files) {

        @Override
        public String toString() {
            return "Letter[" + files.size() + " files]";
        }
    }

    /** A message with the referral as it stands after it. */
    public record Sent(UUID message, Referral referral) {}

    /** The centre asks the source. */
    @Transactional
    public Sent ask(ReferralId id, ExpectedVersion expected, TransitionReason topic, Letter letter) {
        MoveReferral.Opened opened = move.opened(id, Operation.DECIDE_REFERRAL);
        Referral asked = move.take(
                opened,
                expected,
                Transition.INFORMATION_REQUESTS,
                Referral::requestInformation,
                new Why(Optional.of(topic), Optional.empty()));
        UUID message = write(
                        asked,
                        Message.Kind.INFORMATION_REQUEST,
                        Optional.of(topic),
                        Optional.empty(),
                        letter,
                        asked.takenBy(Transition.INFORMATION_REQUESTS, parties.of(asked)))
                .id();
        events.informationRequested(asked);
        return new Sent(message, asked);
    }

    /** The source answers, or the centre writes down what it was told; the last answer gives the referral back. */
    @Transactional
    public Sent answer(ReferralId id, ExpectedVersion expected, UUID question, Letter letter) {
        MoveReferral.Opened allowed = move.opened(id, Operation.CORRESPOND);
        // two answers at once must not both find the other's question still open
        Referral opened = referrals.findForChange(id).orElseThrow(Refused::notFound);
        Set<Party> by = parties.of(opened);
        Party speaker = opened.takenBy(Transition.INFORMATION_ANSWERS, by);
        List<Message> open = messages.openQuestions(opened);
        if (open.stream().noneMatch(message -> message.id().equals(question))) {
            throw Refused.invalid("/answers", "no-open-question");
        }
        expected.check(opened.version());
        Message answer = write(opened, Message.Kind.ANSWER, Optional.empty(), Optional.of(question), letter, speaker);
        messages.read(question, speaker, actor.get().account());
        answered.fire(new QuestionAnswered(opened, answer));
        if (open.size() > 1) {
            auditor.record(allowed.act("answer"));
            return new Sent(answer.id(), opened);
        }
        Referral provided = move.take(
                allowed.as(opened),
                expected,
                Transition.INFORMATION_ANSWERS,
                Referral::informationProvided,
                Why.NOTHING_TO_SAY);
        events.informationProvided(provided);
        return new Sent(answer.id(), provided);
    }

    /** Anything else that one side wants to tell the other. */
    @Transactional
    public Sent send(ReferralId id, Letter letter) {
        MoveReferral.Opened opened = move.opened(id, Operation.CORRESPOND);
        Referral referral = opened.referral();
        Speaking.Turn turn = speaking.writing(referral, "send-message");
        Message message =
                write(referral, Message.Kind.MESSAGE, Optional.empty(), Optional.empty(), letter, turn.side());
        sent.fire(new MessageSent(referral, message));
        auditor.record(turn.recorded(opened.act("send-message")));
        return new Sent(message.id(), referral);
    }

    /** One more than the page of what was written, for the two sides only. */
    @Transactional
    public List<Message> read(ReferralId id, PageRequest page) {
        MoveReferral.Opened opened = move.opened(id, Operation.CORRESPOND);
        Referral referral = opened.referral();
        auditor.record(opened.act("read-messages"));
        List<Message> all = messages.of(referral, page);
        Predicate<ToldOfSupport.Said> audible = told.audible(
                referral,
                "referrals/" + id + "/messages",
                all.stream()
                        .limit(page.limit()) // the one more is shown to nobody yet
                        .map(Correspondence::said)
                        .toList());
        return all.stream()
                .map(message -> audible.test(said(message)) ? message : message.withoutWords())
                .toList();
    }

    private static ToldOfSupport.Said said(Message message) {
        return new ToldOfSupport.Said(message.sentFor(), message.sentAt());
    }

    /** This side has read it. What a side has sent itself needs no reading. */
    @Transactional
    public void markRead(ReferralId id, UUID message) {
        MoveReferral.Opened opened = move.opened(id, Operation.CORRESPOND);
        Referral referral = opened.referral();
        Message known = messages.find(referral, message)
                .orElseThrow(() -> access.deniedUnknown("referrals/" + id + "/messages/" + message));
        Party reader = speaking.sideOf(referral);
        if (known.sentFor() != reader) {
            messages.read(message, reader, actor.get().account());
        }
        auditor.record(opened.act("read-message"));
    }

    private Message write(
            Referral referral,
            Message.Kind kind,
            Optional<TransitionReason> topic,
            Optional<UUID> answers,
            Letter letter,
            Party speaker) {
        requireOpenFiles(referral, letter.files());
        Message message = new Message(
                Ids.next(),
                kind,
                topic,
                answers,
                Optional.of(letter.text()),
                letter.files(),
                speaker,
                actor.get().account(),
                clock.instant(),
                false,
                Optional.empty());
        messages.add(referral, message);
        return message;
    }

    /** A message names files of this referral only, and none that should never have been there. */
    private void requireOpenFiles(Referral referral, List<UUID> files) {
        if (files.isEmpty()) {
            return;
        }
        Set<UUID> open =
                attachments
                        .of(new AttachmentOwner.OfReferral(
                                referral.id().value(), referral.person().value()))
                        .stream()
                        .filter(file -> file.enteredInErrorAt().isEmpty())
                        .map(Attachment::id)
                        .collect(Collectors.toSet());
        for (int i = 0; i < files.size(); i++) {
            if (!open.contains(files.get(i))) {
                throw Refused.invalid("/attachments/" + i, "no-file-of-this-referral");
            }
        }
    }
}
