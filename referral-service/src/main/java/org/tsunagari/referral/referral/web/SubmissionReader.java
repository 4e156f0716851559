package org.tsunagari.referral.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.Role;
import org.tsunagari.events.vocabulary.Channel;
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
import org.tsunagari.referral.referral.model.Needs;
import org.tsunagari.referral.referral.model.ReferralBasis;
import org.tsunagari.referral.referral.model.ReferralRefused;
import org.tsunagari.referral.referral.model.Source;
import org.tsunagari.referral.referral.usecase.SubmitReferral;

/** Reads form 1 from JSON into the command. */
@ApplicationScoped
class SubmissionReader {

    private final OrganisationRegister organisations;
    private final ConsentReader consents;
    private final CurrentActor actor;
    private final Clock clock;

    SubmissionReader(OrganisationRegister organisations, ConsentReader consents, CurrentActor actor, Clock clock) {
        this.consents = consents;
        this.organisations = organisations;
        this.actor = actor;
        this.clock = clock;
    }

    SubmitReferral.Command command(SubmitReferralRequest request) {
        Needs needs = Needs.of(
                request.needs().stream()
                        .map(tick -> new Needs.Tick(tick.code(), Boolean.TRUE.equals(tick.main())))
                        .toList(),
                Optional.ofNullable(request.otherNeed()));
        return new SubmitReferral.Command(
                source(request),
                orElse(request.sentOn(), today()),
                orElse(request.channel(), Channel.API),
                orElse(request.urgency(), Urgency.ROUTINE),
                orElse(request.requestedBy(), RequestedBy.PERSON),
                request.person().identity(),
                request.person().contact(),
                needs,
                Optional.ofNullable(request.wish()),
                Optional.ofNullable(request.consent()).map(consents::given),
                Optional.ofNullable(request.otherBasis()).map(SubmissionReader::basis),
                match(request));
    }

    /** Only who keys in for others decides; a system's description stands for itself. */
    private Optional<MatchDecision> match(SubmitReferralRequest request) {
        PersonMatchRequest named = request.personMatch();
        if (named != null && !actor.get().has(Role.COORDINATOR)) {
            throw Refused.invalid("/personMatch", "unknown-field");
        }
        return Optional.ofNullable(named).map(PersonMatchRequest::decided);
    }

    private static ReferralBasis basis(SubmitReferralRequest.OtherBasis basis) {
        return switch (basis.type()) {
            case SUPPORT_CONFERENCE -> new ReferralBasis.SupportConference(basis.reason());
            case EMERGENCY -> new ReferralBasis.Emergency(basis.reason());
            case CONSENT ->
                throw new ReferralRefused.Invalid("/otherBasis/type", ReferralRefused.Fault.CONSENT_OR_BASIS_REQUIRED);
        };
    }

    /** The organisation of the token; only the centre, keying in what came by FAX or phone, names another. */
    private Source source(SubmitReferralRequest request) {
        Actor sender = actor.get();
        UUID named = request.sourceOrganisationId();
        UUID id;
        if (sender.has(Role.COORDINATOR)) {
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
        if (!organisation.isValidOn(orElse(request.sentOn(), today()))) {
            throw new Refused(ReferralProblem.UNKNOWN_SOURCE, Violation.at("/sourceOrganisationId", "not-valid-then"));
        }
        return new Source(
                id,
                organisation.kind(),
                Optional.ofNullable(organisation.specialty()),
                Optional.ofNullable(request.practitionerName()));
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
