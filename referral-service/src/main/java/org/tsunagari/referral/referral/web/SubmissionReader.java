package org.tsunagari.referral.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.Role;
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.consent.web.ConsentReader;
import org.tsunagari.referral.matching.model.MatchDecision;
import org.tsunagari.referral.matching.web.PersonMatchRequest;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.Intake;
import org.tsunagari.referral.referral.model.Needs;
import org.tsunagari.referral.referral.model.ReferralBasis;
import org.tsunagari.referral.referral.model.ReferralRefused;
import org.tsunagari.referral.referral.model.Source;
import org.tsunagari.referral.referral.usecase.SubmitReferral;

/** Reads form 1 from JSON into the command. */
@ApplicationScoped
public class SubmissionReader {

    /** Before any programme that this is for; no later era has a number of its years twice. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final OrganisationRegister organisations;
    private final PractitionerReader practitioners;
    private final ConsentReader consents;
    private final CurrentActor actor;
    private final Clock clock;

    SubmissionReader(
            OrganisationRegister organisations,
            PractitionerReader practitioners,
            ConsentReader consents,
            CurrentActor actor,
            Clock clock) {
        this.practitioners = practitioners;
        this.consents = consents;
        this.organisations = organisations;
        this.actor = actor;
        this.clock = clock;
    }

    /** The command of what somebody submits at once: never a FAX, which two people look at. */
    public SubmitReferral.Command command(SubmitReferralRequest request) {
        if (channel(request) == Channel.FAX) {
            throw new Refused(ReferralProblem.DRAFT_REQUIRED, Violation.at("/channel", "draft-required"));
        }
        return command(request, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The command of what was keyed in before.
     *
     * @param keyedBy the account that keyed it in for somebody else
     * @param verifiedBy the account that compared it with the FAX
     * @param inHandSince when that was begun
     */
    public SubmitReferral.Command command(
            SubmitReferralRequest request,
            Optional<String> keyedBy,
            Optional<String> verifiedBy,
            Optional<Instant> inHandSince) {
        Channel channel = channel(request);
        Needs needs = Needs.of(
                SubmitReferralRequest.NeedTick.ticks(request.needs()), Optional.ofNullable(request.otherNeed()));
        return new SubmitReferral.Command(
                source(request, channel),
                sentOn(request),
                channel,
                intake(request, keyedBy, verifiedBy),
                inHandSince,
                urgency(request),
                orElse(request.requestedBy(), RequestedBy.PERSON),
                request.person().identity(),
                request.person().contact(),
                needs,
                Optional.ofNullable(request.wish()),
                Optional.ofNullable(request.consent()).map(consents::given),
                Optional.ofNullable(request.otherBasis()).map(SubmissionReader::basis),
                match(request));
    }

    /** An emergency does not wait for days because nobody has ticked that it is one. */
    public static Urgency urgency(SubmitReferralRequest request) {
        SubmitReferralRequest.OtherBasis basis = request.otherBasis();
        boolean emergency = basis != null && basis.type() == Basis.EMERGENCY;
        return orElse(request.urgency(), emergency ? Urgency.URGENT : Urgency.ROUTINE);
    }

    private LocalDate sentOn(SubmitReferralRequest request) {
        LocalDate sentOn = orElse(request.sentOn(), today());
        if (sentOn.isBefore(EARLIEST)) {
            throw Refused.invalid("/sentOn", "too-long-ago");
        }
        return sentOn;
    }

    /**
     * The source itself sends by this API; what came otherwise the centre writes down, and says how it came: a FAX that
     * passes for something else would get past the second person.
     */
    private Channel channel(SubmitReferralRequest request) {
        Channel channel = orElse(request.channel(), Channel.API);
        boolean centre = actor.get().has(Role.COORDINATOR);
        if (centre == (channel == Channel.API)) {
            throw Refused.invalid("/channel", centre ? "only-the-source" : "only-the-centre");
        }
        return channel;
    }

    private Intake intake(SubmitReferralRequest request, Optional<String> keyedBy, Optional<String> verifiedBy) {
        if (!actor.get().has(Role.COORDINATOR)) {
            if (request.receivedOn() != null) {
                throw Refused.invalid("/receivedOn", "only-the-centre");
            }
            if (request.reporter() != null) {
                throw Refused.invalid("/reporter", "only-the-centre");
            }
            return Intake.BY_ITSELF;
        }
        if (keyedBy.isPresent() && request.channel() == Channel.FAX && request.receivedOn() == null) {
            throw Refused.invalid("/receivedOn", "required");
        }
        return new Intake(
                Optional.ofNullable(request.receivedOn()),
                keyedBy.or(() -> Optional.of(actor.get().account())),
                verifiedBy,
                Optional.ofNullable(request.reporter()).map(ReporterData::reporter));
    }

    /** Only who keys in for others decides; a system's description stands for itself. */
    private Optional<MatchDecision> match(SubmitReferralRequest request) {
        PersonMatchRequest named = request.personMatch();
        if (named != null && !actor.get().has(Role.COORDINATOR)) {
            throw Refused.invalid("/personMatch", "unknown-field");
        }
        return Optional.ofNullable(named).map(PersonMatchRequest::decided);
    }

    static ReferralBasis basis(SubmitReferralRequest.OtherBasis basis) {
        return switch (basis.type()) {
            case SUPPORT_CONFERENCE -> new ReferralBasis.SupportConference(basis.reason());
            case EMERGENCY -> new ReferralBasis.Emergency(basis.reason());
            case CONSENT ->
                throw new ReferralRefused.Invalid("/otherBasis/type", ReferralRefused.Fault.CONSENT_OR_BASIS_REQUIRED);
        };
    }

    /** The organisation of the token; only the centre, keying in what came by FAX or phone, names another. */
    private Source source(SubmitReferralRequest request, Channel channel) {
        Actor sender = actor.get();
        UUID named = request.sourceOrganisationId();
        UUID id;
        if (sender.has(Role.COORDINATOR)) {
            if (named == null && channel == Channel.COMMUNITY) {
                return nobodysOrganisation(request, sender);
            }
            id = orElseThrow(named);
        } else {
            id = sender.organisation().orElseThrow(() -> new Refused(ReferralProblem.FOREIGN_SOURCE));
            if (named != null && !named.equals(id)) {
                throw new Refused(
                        ReferralProblem.FOREIGN_SOURCE, Violation.at("/sourceOrganisationId", "unknown-organisation"));
            }
        }
        Organisation organisation = organisations
                .find(id)
                .orElseThrow(() -> new Refused(
                        ReferralProblem.UNKNOWN_SOURCE, Violation.at("/sourceOrganisationId", "unknown-organisation")));
        LocalDate sentOn = sentOn(request);
        // who keys in a paper of then may be late; who sends now must exist now, whatever day stands on it
        boolean sendsItself = !sender.has(Role.COORDINATOR);
        if (!organisation.isValidOn(sentOn) || (sendsItself && !organisation.isValidOn(today()))) {
            throw new Refused(ReferralProblem.UNKNOWN_SOURCE, Violation.at("/sourceOrganisationId", "not-valid-then"));
        }
        PractitionerReader.Named practitioner = practitioners.read(request, id, sentOn);
        return new Source(
                id,
                organisation.kind(),
                Optional.ofNullable(organisation.specialty()),
                practitioner.id(),
                practitioner.name(),
                reference(request));
    }

    private static Optional<String> reference(SubmitReferralRequest request) {
        return Optional.ofNullable(request.sourceReference()).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A neighbour speaks for no organisation: the centre, which wrote it down, holds what was told. */
    private Source nobodysOrganisation(SubmitReferralRequest request, Actor centre) {
        UUID holder = centre.organisation().orElseThrow(() -> new Refused(ReferralProblem.FOREIGN_SOURCE));
        PractitionerReader.Named practitioner = practitioners.read(request, holder, orElse(request.sentOn(), today()));
        return new Source(
                holder,
                OrganisationKind.COMMUNITY,
                Optional.empty(),
                practitioner.id(),
                practitioner.name(),
                reference(request));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(MunicipalTime.ZONE));
    }

    private static UUID orElseThrow(@Nullable UUID named) {
        if (named == null) {
            throw Refused.invalid("/sourceOrganisationId", "required");
        }
        return named;
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
