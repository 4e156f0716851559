package org.tsunagari.referral.consent.persistence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.referral.consent.model.AgreedText;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentScope;
import org.tsunagari.referral.consent.model.Evidence;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.identifier.model.PersonId;

/** A version of the ledger and its row. */
final class ConsentMapping {

    private static final String WITNESS = "consent.witness";
    private static final String GUARDIAN = "consent.guardian";
    private static final String SWITCH_WITNESS = "consent.switch_witness";
    private static final String REASON = "consent.reason";

    private ConsentMapping() {}

    static void write(Consent.Granted granted, String grants, ConsentEntity entity, PersonCipher cipher) {
        GivenConsent given = granted.given();
        entity.kind = granted.kind();
        entity.form = given.form();
        entity.givenOn = given.givenOn();
        entity.witness = cipher.sealOptional(WITNESS, entity.id, given.witness().orElse(null));
        entity.guardian =
                cipher.sealOptional(GUARDIAN, entity.id, given.guardian().orElse(null));
        entity.guardianRelation = given.relation().orElse(null);
        entity.evidenceId = given.evidence().flatMap(Evidence::attachment).orElse(null);
        entity.evidenceSha256 = given.evidence().map(Evidence::sha256).orElse(null);
        given.text().ifPresent(text -> {
            entity.textId = text.id();
            entity.textVersion = text.version();
            entity.textLanguage = text.language();
            entity.textSha256 = text.sha256();
        });
        entity.sourceMayBeTold = given.sourceMayBeTold();
        entity.grants = grants;
        entity.validFrom = granted.validFrom();
        entity.validUntil = granted.validUntil().orElse(null);
        entity.switchWitness = cipher.sealOptional(
                SWITCH_WITNESS, entity.id, granted.switchWitness().orElse(null));
    }

    static void write(Consent.Withdrawn withdrawn, ConsentEntity entity, PersonCipher cipher) {
        entity.withdrawal = true;
        entity.grants = "[]";
        entity.validFrom = withdrawn.takenBackAt();
        entity.reason =
                cipher.sealOptional(REASON, entity.id, withdrawn.reason().orElse(null));
    }

    static Consent read(ConsentEntity entity, List<ConsentScope.Line> lines, PersonCipher cipher) {
        PersonId person = new PersonId(entity.personId);
        if (entity.withdrawal) {
            return new Consent.Withdrawn(
                    entity.id,
                    person,
                    entity.version,
                    Optional.ofNullable(cipher.openOptional(REASON, entity.id, entity.reason)),
                    entity.validFrom,
                    entity.recordedAt,
                    entity.recordedBy);
        }
        return new Consent.Granted(
                entity.id,
                person,
                entity.version,
                entity.kind == null ? Consent.Kind.GIVEN : entity.kind,
                given(entity, cipher),
                new ConsentScope(lines),
                entity.validFrom,
                Optional.ofNullable(entity.validUntil),
                Optional.ofNullable(cipher.openOptional(SWITCH_WITNESS, entity.id, entity.switchWitness)),
                entity.recordedAt,
                entity.recordedBy);
    }

    /** What can be told of a withdrawal without the person's key. */
    static Consent.Withdrawn wordless(ConsentEntity entity) {
        return new Consent.Withdrawn(
                entity.id,
                new PersonId(entity.personId),
                entity.version,
                Optional.empty(),
                entity.validFrom,
                entity.recordedAt,
                entity.recordedBy);
    }

    private static GivenConsent given(ConsentEntity entity, PersonCipher cipher) {
        return new GivenConsent(
                Objects.requireNonNull(entity.form),
                Objects.requireNonNull(entity.givenOn),
                Optional.ofNullable(cipher.openOptional(WITNESS, entity.id, entity.witness)),
                Optional.ofNullable(cipher.openOptional(GUARDIAN, entity.id, entity.guardian)),
                Optional.ofNullable(entity.guardianRelation),
                Optional.ofNullable(entity.evidenceSha256)
                        .map(hash -> new Evidence(Optional.ofNullable(entity.evidenceId), hash)),
                text(entity),
                entity.sourceMayBeTold);
    }

    private static Optional<AgreedText> text(ConsentEntity entity) {
        return entity.textId == null
                ? Optional.empty()
                : Optional.of(new AgreedText(
                        entity.textId,
                        Objects.requireNonNull(entity.textVersion),
                        Objects.requireNonNull(entity.textLanguage),
                        Objects.requireNonNull(entity.textSha256)));
    }
}
