package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.consent.model.ConsentScope;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;

/** The person changes a part of the consent in force: of all of it, whichever record of theirs it stands under. */
@ApplicationScoped
public class ChangeConsent {

    private final ConsentLedger ledger;
    private final PersonLedgers ledgers;
    private final MergedConsents merged;
    private final PersonAccess access;
    private final FeedbackSources sources;
    private final OrganisationRegister organisations;
    private final ConsentEvents events;
    private final Outbox outbox;
    private final Event<ConsentRenewed> renewed;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    ChangeConsent(
            ConsentLedger ledger,
            PersonLedgers ledgers,
            MergedConsents merged,
            PersonAccess access,
            FeedbackSources sources,
            OrganisationRegister organisations,
            ConsentEvents events,
            Outbox outbox,
            Event<ConsentRenewed> renewed,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.ledger = ledger;
        this.ledgers = ledgers;
        this.merged = merged;
        this.access = access;
        this.sources = sources;
        this.organisations = organisations;
        this.events = events;
        this.outbox = outbox;
        this.renewed = renewed;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Takes a part back. Needs no form and no witness: it only protects the person.
     *
     * @param lines what remains; empty: as before
     * @param validUntil an earlier end; empty: as before
     */
    @Transactional
    public Consent.Granted narrow(
            UUID consentId, Optional<List<ConsentScope.Line>> lines, Optional<Instant> validUntil) {
        Standing standing = inForce(Operation.WITHDRAW_CONSENT, consentId);
        Consent.Granted before = standing.consent();
        Optional<ConsentScope> remains = lines.map(ConsentScope::new);
        List<Consent.Granted> running = ledgers.running(before.person());
        ConsentScope allowed = new ConsentScope(running.stream()
                .flatMap(granted -> granted.scope().lines().stream())
                .toList());
        if (remains.filter(scope -> !allowed.covers(scope, this::kindOf)).isPresent()) {
            throw new ConsentRefused(ConsentRefused.Code.NOT_NARROWER);
        }
        Optional<Instant> end = validUntil.or(before::validUntil);
        if (end.filter(until -> !until.isAfter(clock.instant())).isPresent()) {
            throw new ConsentRefused(ConsentRefused.Code.ENDS_IN_THE_PAST);
        }
        boolean longer = before.validUntil()
                .filter(until -> end.orElse(until).isAfter(until))
                .isPresent();
        if (longer) {
            throw new ConsentRefused(ConsentRefused.Code.NOT_NARROWER);
        }
        merged.carryOver(before.person(), running, (other, next) -> narrowed(other, remains, validUntil, next));
        return append(narrowed(before, remains, validUntil, recording(before)), standing.allowed(), "narrow-consent");
    }

    private Optional<OrganisationKind> kindOf(UUID organisation) {
        return organisations.find(organisation).map(Organisation::kind);
    }

    private Consent.Granted narrowed(
            Consent.Granted before,
            Optional<ConsentScope> remains,
            Optional<Instant> validUntil,
            Consent.Recording recording) {
        return before.narrowed(
                remains.map(limit -> before.scope().within(limit, this::kindOf)).orElseGet(before::scope),
                before.earlierEnd(validUntil),
                recording);
    }

    /**
     * Says whether a source may be told. A family member may forbid it, and lets nobody be told: that is for a consent to
     * say, as guardian.
     *
     * @param source empty: the organisation behind the person's latest referral
     * @param witness who heard the person, where the centre switches it on
     */
    @Transactional
    public Consent.Granted tellSource(UUID consentId, Optional<UUID> source, boolean told, Optional<String> witness) {
        Standing standing = inForce(Operation.GIVE_CONSENT, consentId);
        Consent.Granted before = standing.consent();
        UUID organisation = source.or(() -> sources.latestOf(before.person()))
                .orElseThrow(() -> new ConsentRefused(ConsentRefused.Code.NOT_A_SOURCE));
        if (!sources.hasReferred(before.person(), organisation)) {
            throw new ConsentRefused(ConsentRefused.Code.NOT_A_SOURCE);
        }
        if (told && access.isFamilyOf(before.person())) {
            throw Refused.invalid("/sourceMayBeTold", "family-is-not-the-person");
        }
        boolean heardByCentre = told && standing.allowed().permit().basis() != LegalBasis.SELF;
        if (heardByCentre && witness.filter(name -> !name.isBlank()).isEmpty()) {
            throw new ConsentRefused(ConsentRefused.Code.WITNESS_REQUIRED);
        }
        if (!told) {
            merged.carryOver(
                    before.person(),
                    ledgers.running(before.person()),
                    (other, next) -> other.tellingSource(organisation, false, Optional.empty(), next));
        }
        return append(
                before.tellingSource(organisation, told, witness, recording(before)),
                standing.allowed(),
                "switch-source-feedback");
    }

    /** A version that is in force, and what it may be changed on. */
    private record Standing(Consent.Granted consent, Allowed allowed) {}

    private Standing inForce(Operation operation, UUID consentId) {
        access.requireEver(operation);
        String object = "consents/" + consentId;
        Consent consent = ledger.find(consentId).orElseThrow(() -> access.deniedUnknown(object));
        Purpose purpose = Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
        Allowed allowed = access.allow(operation, purpose, consent.person(), object);
        long latest = ledgers.lock(consent.person());
        if (consent.version() == latest
                && consent instanceof Consent.Granted granted
                && granted.isInForce(clock.instant())) {
            return new Standing(granted, allowed);
        }
        throw new ConsentRefused(ConsentRefused.Code.NOT_IN_FORCE);
    }

    private Consent.Recording recording(Consent.Granted before) {
        return new Consent.Recording(
                Ids.next(), before.version() + 1, clock.instant(), actor.get().account());
    }

    private Consent.Granted append(Consent.Granted changed, Allowed allowed, String action) {
        ledger.append(changed);
        outbox.append(events.of(changed));
        renewed.fire(new ConsentRenewed(changed.person()));
        auditor.record(allowed.act(action, "consents/" + changed.id()));
        return changed;
    }
}
