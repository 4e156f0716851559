package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.tsunagari.referral.consent.usecase.TakeOutConsent;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.person.persistence.SourceDescriptions;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;

/**
 * A referral was sent about somebody else: with it goes what it brought into the person's record, the consent and the
 * description by which the other would be taken for this person again. The referral itself stays.
 */
@ApplicationScoped
class TakeOutReferral {

    /** What a submission writes has moments of its own, within the longest request. */
    private static final Duration ONE_REQUEST = Duration.ofMinutes(1);

    private final TakeOutConsent consents;
    private final Persons persons;
    private final SourceDescriptions sources;

    TakeOutReferral(TakeOutConsent consents, Persons persons, SourceDescriptions sources) {
        this.consents = consents;
        this.persons = persons;
        this.sources = sources;
    }

    void handle(Referral wrong) {
        if (wrong.basis() instanceof ReferralBasis.Consented somebodyElses) {
            consents.handle(somebodyElses.consentId());
        }
        Instant since = wrong.submittedAt().minus(ONE_REQUEST);
        Instant until = wrong.submittedAt().plus(ONE_REQUEST);
        sources.takeOut(wrong.person(), wrong.source().organisation(), since, until);
        persons.takeOut(wrong.person(), since, until);
    }
}
