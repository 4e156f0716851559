package org.tsunagari.referral.referral.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsunagari.events.InformationProvided;
import org.tsunagari.events.InformationRequested;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.ReferralAmended;
import org.tsunagari.events.ReferralClosed;
import org.tsunagari.events.ReferralDeclined;
import org.tsunagari.events.ReferralEnteredInError;
import org.tsunagari.events.ReferralHeld;
import org.tsunagari.events.ReferralResumed;
import org.tsunagari.events.ReferralSubmitted;
import org.tsunagari.events.ReferralWithdrawn;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.WithdrawnBy;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;

/** Tells the other services what became of a referral: ids, codes and dates only. */
@ApplicationScoped
public class ReferralEvents {

    private final Outbox outbox;
    private final MunicipalityContext municipality;

    ReferralEvents(Outbox outbox, MunicipalityContext municipality) {
        this.outbox = outbox;
        this.municipality = municipality;
    }

    /** Of what was told without a basis nobody hears until there is one. */
    public void submitted(Referral referral) {
        if (isUntold(referral)) {
            return;
        }
        outbox.append(new ReferralSubmitted(
                referral.id().value(),
                referral.person().value(),
                here(),
                referral.sentOn(),
                referral.source().organisation(),
                referral.source().kind(),
                referral.source().specialty().orElse(null),
                needs(referral),
                referral.needs().main(),
                referral.requestedBy(),
                referral.basis().code().orElseThrow(),
                referral.urgency(),
                referral.channel(),
                referral.ageDecade().orElse(null)));
    }

    public void accepted(Referral referral, LocalDate acceptedOn) {
        outbox.append(new ReferralAccepted(
                referral.id().value(),
                referral.person().value(),
                here(),
                referral.sentOn(),
                referral.source().organisation(),
                referral.source().kind(),
                referral.source().specialty().orElse(null),
                needs(referral),
                referral.needs().main(),
                referral.requestedBy(),
                referral.basis().code().orElseThrow(),
                referral.urgency(),
                referral.channel(),
                referral.ageDecade().orElse(null),
                acceptedOn));
    }

    /** What was not told yet is told with its submission, as it says then. */
    public void amended(Referral referral) {
        if (isUntold(referral)) {
            return;
        }
        outbox.append(new ReferralAmended(
                referral.id().value(),
                referral.person().value(),
                here(),
                needs(referral),
                referral.needs().main(),
                referral.requestedBy(),
                referral.urgency()));
    }

    public void declined(Referral referral, String reason) {
        if (isUntold(referral)) {
            return;
        }
        outbox.append(
                new ReferralDeclined(referral.id().value(), referral.person().value(), here(), reason));
    }

    public void withdrawn(Referral referral, WithdrawnBy by) {
        if (isUntold(referral)) {
            return;
        }
        outbox.append(
                new ReferralWithdrawn(referral.id().value(), referral.person().value(), here(), by));
    }

    public void held(Referral referral, String reason) {
        outbox.append(new ReferralHeld(referral.id().value(), referral.person().value(), here(), reason));
    }

    public void resumed(Referral referral) {
        outbox.append(
                new ReferralResumed(referral.id().value(), referral.person().value(), here()));
    }

    public void informationRequested(Referral referral) {
        if (isUntold(referral)) {
            return;
        }
        outbox.append(new InformationRequested(
                referral.id().value(), referral.person().value(), here()));
    }

    public void informationProvided(Referral referral) {
        if (isUntold(referral)) {
            return;
        }
        outbox.append(
                new InformationProvided(referral.id().value(), referral.person().value(), here()));
    }

    public void closed(Referral referral, String reason) {
        if (isUntold(referral)) {
            return;
        }
        outbox.append(
                new ReferralClosed(referral.id().value(), referral.person().value(), here(), reason));
    }

    public void enteredInError(Referral referral, String reason) {
        if (isUntold(referral)) {
            return;
        }
        outbox.append(new ReferralEnteredInError(
                referral.id().value(), referral.person().value(), here(), reason));
    }

    private static boolean isUntold(Referral referral) {
        return referral.basis() instanceof ReferralBasis.Awaited;
    }

    private String here() {
        return municipality.current().orElseThrow();
    }

    private static List<Need> needs(Referral referral) {
        return new ArrayList<>(referral.needs().all());
    }
}
