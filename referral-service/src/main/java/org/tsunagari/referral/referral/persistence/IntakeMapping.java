package org.tsunagari.referral.referral.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.referral.referral.model.Intake;
import org.tsunagari.referral.referral.model.Reporter;

/** Between how a referral came and its columns. */
final class IntakeMapping {

    private static final String REPORTER = "referral.reporter";
    private static final ObjectMapper JSON = new ObjectMapper();

    private IntakeMapping() {}

    private record Named(@Nullable String name, @Nullable String contact) {}

    static void write(Intake intake, ReferralEntity entity, PersonCipher cipher) {
        entity.receivedOn = intake.receivedOn().orElse(null);
        entity.keyedBy = intake.keyedBy().orElse(null);
        entity.verifiedBy = intake.verifiedBy().orElse(null);
        intake.reporter().ifPresent(reporter -> {
            entity.reporterKind = reporter.kind();
            entity.reporter = reporter.isAnonymous() ? null : cipher.seal(REPORTER, entity.id, json(reporter));
        });
    }

    /** @param cipher empty when the person is erased: who reported is forgotten with them */
    static Intake read(ReferralEntity entity, Optional<PersonCipher> cipher) {
        return new Intake(
                Optional.ofNullable(entity.receivedOn),
                Optional.ofNullable(entity.keyedBy),
                Optional.ofNullable(entity.verifiedBy),
                Optional.ofNullable(entity.reporterKind).map(kind -> reporter(kind, entity, cipher)));
    }

    private static Reporter reporter(Reporter.Kind kind, ReferralEntity entity, Optional<PersonCipher> cipher) {
        Named named = cipher.map(key -> key.openOptional(REPORTER, entity.id, entity.reporter))
                .map(IntakeMapping::named)
                .orElse(new Named(null, null));
        return new Reporter(kind, Optional.ofNullable(named.name()), Optional.ofNullable(named.contact()));
    }

    private static String json(Reporter reporter) {
        try {
            return JSON.writeValueAsString(
                    new Named(reporter.name().orElse(null), reporter.contact().orElse(null)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("reporter cannot be written");
        }
    }

    private static Named named(String json) {
        try {
            return JSON.readValue(json, Named.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("reporter cannot be read");
        }
    }
}
