package org.tsunagari.referral.referral.persistence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.Needs;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;
import org.tsunagari.referral.referral.model.ReferralContent;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralNumber;
import org.tsunagari.referral.referral.model.Source;

/** Between the referral and its row, free text sealed with the person's key. */
final class ReferralMapping {

    private static final String OTHER_NEED = "referral.other_need";
    private static final String REFERENCE = "referral.source_reference";
    private static final String WISH = "referral.wish";
    private static final String BASIS_REASON = "referral.basis_reason";

    private ReferralMapping() {}

    static ReferralEntity entity(Referral referral, String municipality, PersonCipher cipher) {
        UUID id = referral.id().value();
        ReferralEntity entity = new ReferralEntity();
        entity.id = id;
        entity.municipality = municipality;
        entity.number = referral.number().text();
        entity.personId = referral.person().value();
        entity.sourceOrganisationId = referral.source().organisation();
        entity.sourceKind = referral.source().kind();
        entity.sourceSpecialty = referral.source().specialty().orElse(null);
        entity.practitionerId = referral.source().practitioner().orElse(null);
        entity.practitionerName = referral.source().practitionerName().orElse(null);
        entity.sourceReference =
                cipher.sealOptional(REFERENCE, id, referral.source().reference().orElse(null));
        entity.sentOn = referral.sentOn();
        entity.channel = referral.channel();
        IntakeMapping.write(referral.intake(), entity, cipher);
        writeContent(referral.content(), entity, cipher);
        writeBasis(referral.basis(), entity, cipher);
        entity.ageDecade = referral.ageDecade().orElse(null);
        entity.status = referral.status();
        entity.submittedBy = referral.submittedBy();
        entity.submittedAt = referral.submittedAt();
        entity.changedAt = referral.submittedAt();
        return entity;
    }

    static void writeContent(ReferralContent content, ReferralEntity entity, PersonCipher cipher) {
        entity.urgency = content.urgency();
        entity.requestedBy = content.requestedBy();
        entity.needs = content.needs().all().stream().map(Enum::name).collect(Collectors.joining(","));
        entity.mainNeed = content.needs().main();
        entity.otherNeed = cipher.sealOptional(
                OTHER_NEED, entity.id, content.needs().other().orElse(null));
        entity.wish = cipher.sealOptional(WISH, entity.id, content.wish().orElse(null));
    }

    static void writeBasis(ReferralBasis basis, ReferralEntity entity, PersonCipher cipher) {
        entity.basis = basis.code().orElse(null);
        switch (basis) {
            case ReferralBasis.Awaited none -> entity.consentId = null;
            case ReferralBasis.Consented consented -> entity.consentId = consented.consentId();
            case ReferralBasis.SupportConference conference ->
                entity.basisReason = cipher.seal(BASIS_REASON, entity.id, conference.reason());
            case ReferralBasis.Emergency emergency ->
                entity.basisReason = cipher.seal(BASIS_REASON, entity.id, emergency.reason());
        }
    }

    /** @param cipher empty when the person is erased: the free text is gone then, the codes stay */
    static Referral referral(ReferralEntity entity, Optional<PersonCipher> cipher) {
        UUID id = entity.id;
        return new Referral(
                new ReferralId(id),
                new ReferralNumber(entity.number),
                new PersonId(entity.personId),
                new Source(
                        entity.sourceOrganisationId,
                        entity.sourceKind,
                        Optional.ofNullable(entity.sourceSpecialty),
                        Optional.ofNullable(entity.practitionerId),
                        Optional.ofNullable(entity.practitionerName),
                        open(cipher, REFERENCE, id, entity.sourceReference)),
                entity.sentOn,
                entity.channel,
                IntakeMapping.read(entity, cipher),
                entity.urgency,
                entity.requestedBy,
                new Needs(needs(entity.needs), entity.mainNeed, open(cipher, OTHER_NEED, id, entity.otherNeed)),
                open(cipher, WISH, id, entity.wish),
                basis(entity, cipher),
                Optional.ofNullable(entity.ageDecade),
                entity.status,
                Optional.ofNullable(entity.statusBeforeHold),
                entity.submittedBy,
                entity.submittedAt,
                entity.version);
    }

    private static Set<Need> needs(String codes) {
        return Arrays.stream(codes.split(","))
                .map(Need::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
    }

    private static ReferralBasis basis(ReferralEntity entity, Optional<PersonCipher> cipher) {
        String reason =
                open(cipher, BASIS_REASON, entity.id, entity.basisReason).orElse("");
        return switch (entity.basis) {
            case null -> new ReferralBasis.Awaited();
            case CONSENT -> new ReferralBasis.Consented(Objects.requireNonNull(entity.consentId));
            case SUPPORT_CONFERENCE -> new ReferralBasis.SupportConference(reason);
            case EMERGENCY -> new ReferralBasis.Emergency(reason);
        };
    }

    private static Optional<String> open(
            Optional<PersonCipher> cipher, String column, UUID id, byte @Nullable [] sealed) {
        return cipher.map(key -> key.openOptional(column, id, sealed));
    }
}
