package org.tsunagari.referral.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.organisation.Validity;
import org.tsunagari.referral.practitioner.Practitioner;
import org.tsunagari.referral.practitioner.usecase.PractitionerRegister;

/** Who referred at the source: somebody in the register, or a name as it stands on paper. */
@ApplicationScoped
class PractitionerReader {

    private static final String ID = "/practitionerId";

    private final PractitionerRegister register;

    PractitionerReader(PractitionerRegister register) {
        this.register = register;
    }

    /** Both empty where nobody is named. */
    record Named(Optional<UUID> id, Optional<String> name) {

        @Override
        public String toString() {
            return "Named[" + id + "]";
        }
    }

    /** The name of the register is the one that counts, as it is on that day. */
    Named read(SubmitReferralRequest request, UUID source, LocalDate sentOn) {
        @Nullable UUID id = request.practitionerId();
        if (id == null) {
            return new Named(Optional.empty(), Optional.ofNullable(request.practitionerName()));
        }
        if (request.practitionerName() != null) {
            throw Refused.invalid("/practitionerName", "id-or-name");
        }
        Practitioner known = register.find(id).orElseThrow(() -> Refused.invalid(ID, "unknown-practitioner"));
        if (!known.organisationId().equals(source)) {
            throw Refused.invalid(ID, "practitioner-of-another-organisation");
        }
        if (!Validity.holds(known.validFrom(), known.validUntil(), sentOn)) {
            throw Refused.invalid(ID, "not-valid-then");
        }
        return new Named(Optional.of(id), Optional.of(known.name()));
    }
}
