package org.tsunagari.referral.message.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.Recipient;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.ConsentsInForce;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.message.Message;
import org.tsunagari.referral.message.persistence.Messages;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;
import org.tsunagari.referral.referral.usecase.MoveReferral;
import org.tsunagari.referral.referral.usecase.MoveReferral.Why;
import org.tsunagari.referral.referral.usecase.Parties;

/** What source and centre write to each other about one referral. */
@ApplicationScoped
public class Correspondence {

    private static final Set<DataCategory> TOLD = Set.of(DataCategory.STATUS_REPORT, DataCategory.SUPPORT);
    private static final Set<ReferralStatus> AFTER_SUPPORT_BEGAN =
            Set.of(ReferralStatus.IN_SUPPORT, ReferralStatus.REPORTED, ReferralStatus.CLOSED);

    private final MoveReferral move;
    private final Parties parties;
    private final Messages messages;
    private final ConsentsInForce consents;
    private final PersonAccess access;
    private final ReferralEvents events;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    Correspondence(
            MoveReferral move,
            Parties parties,
            Messages messages,
            ConsentsInForce consents,
            PersonAccess access,
            ReferralEvents events,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.move = move;
        this.parties = parties;
        this.messages = messages;
        this.consents = consents;
        this.access = access;
        this.events = events;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** A message with the referral as it stands after it. */
    public record Sent(UUID message, Referral referral) {}

    /** The centre asks the source. */
    @Transactional
    public Sent ask(ReferralId id, ExpectedVersion expected, TransitionReason topic, String text) {
        Referral opened = move.opened(id, Operation.DECIDE_REFERRAL);
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
                text,
                asked.takenBy(Transition.INFORMATION_REQUESTS, parties.of(asked.source())));
        events.informationRequested(asked);
        return new Sent(message, asked);
    }

    /** The source answers, or the centre writes down what it was told; the last answer gives the referral back. */
    @Transactional
    public Sent answer(ReferralId id, ExpectedVersion expected, UUID question, String text) {
        Referral opened = move.opened(id, Operation.CORRESPOND);
        Set<Party> by = parties.of(opened.source());
        Party speaker = opened.takenBy(Transition.INFORMATION_ANSWERS, by);
        List<Message> open = openQuestions(opened);
        if (open.stream().noneMatch(message -> message.id().equals(question))) {
            throw Refused.invalid("/answers", "no-open-question");
        }
        expected.check(opened.version());
        UUID message = write(opened, Message.Kind.ANSWER, Optional.empty(), Optional.of(question), text, speaker);
        messages.read(question, speaker, actor.get().account());
        if (open.size() > 1) {
            auditor.record(entry("answer", opened));
            return new Sent(message, opened);
        }
        Referral provided = move.take(
                opened, expected, Transition.INFORMATION_ANSWERS, Referral::informationProvided, Why.NOTHING_TO_SAY);
        events.informationProvided(provided);
        return new Sent(message, provided);
    }

    /** Anything else that one side wants to tell the other. */
    @Transactional
    public Sent send(ReferralId id, String text) {
        Referral referral = move.opened(id, Operation.CORRESPOND);
        Party speaker = speaker(referral);
        if (referral.status() == ReferralStatus.ENTERED_IN_ERROR) {
            throw Refused.illegalTransition(List.of());
        }
        if (speaker == Party.CENTRE && AFTER_SUPPORT_BEGAN.contains(referral.status())) {
            requireThatSourceMayBeTold(referral);
        }
        UUID message = write(referral, Message.Kind.MESSAGE, Optional.empty(), Optional.empty(), text, speaker);
        auditor.record(entry("send-message", referral));
        return new Sent(message, referral);
    }

    /** All that was written, for the two sides only. */
    @Transactional
    public List<Message> read(ReferralId id) {
        Referral referral = move.opened(id, Operation.CORRESPOND);
        auditor.record(entry("read-messages", referral));
        return messages.of(referral);
    }

    /** This side has read it. What a side has sent itself needs no reading. */
    @Transactional
    public void markRead(ReferralId id, UUID message) {
        Referral referral = move.opened(id, Operation.CORRESPOND);
        Message known = messages.of(referral).stream()
                .filter(candidate -> candidate.id().equals(message))
                .findFirst()
                .orElseThrow(() -> access.deniedUnknown("referrals/" + id + "/messages/" + message));
        Party reader = speaker(referral);
        if (known.sentFor() != reader) {
            messages.read(message, reader, actor.get().account());
        }
        auditor.record(entry("read-message", referral));
    }

    private UUID write(
            Referral referral,
            Message.Kind kind,
            Optional<TransitionReason> topic,
            Optional<UUID> answers,
            String text,
            Party speaker) {
        Message message = new Message(
                Ids.next(),
                kind,
                topic,
                answers,
                Optional.of(text),
                speaker,
                actor.get().account(),
                clock.instant(),
                false,
                Optional.empty());
        messages.add(referral, message);
        return message.id();
    }

    private List<Message> openQuestions(Referral referral) {
        return messages.of(referral).stream()
                .filter(message -> message.kind() == Message.Kind.INFORMATION_REQUEST && !message.answered())
                .toList();
    }

    private Party speaker(Referral referral) {
        return parties.of(referral.source()).stream().findFirst().orElseThrow(Refused::notFound);
    }

    /** Once support has begun, what the centre writes tells how it goes: that is form 2's rule (guarantee 9). */
    private void requireThatSourceMayBeTold(Referral referral) {
        Recipient source = new Recipient(
                referral.source().organisation(), referral.source().kind().name());
        boolean allowed = AccessPolicy.decideDisclosure(
                        source, Purpose.FEEDBACK_TO_SOURCE, TOLD, consents.of(referral.person()), clock.instant())
                .isPermitted();
        if (!allowed) {
            auditor.recordDenial(entry("send-message", referral)
                    .forPurpose(Purpose.FEEDBACK_TO_SOURCE.name())
                    .denied("NO_CONSENT"));
            throw new Refused(ReferralProblem.SOURCE_MUST_NOT_BE_TOLD);
        }
    }

    private static AuditEntry entry(String action, Referral referral) {
        return AuditEntry.of(
                action, "referrals/" + referral.id(), referral.person().value());
    }
}
