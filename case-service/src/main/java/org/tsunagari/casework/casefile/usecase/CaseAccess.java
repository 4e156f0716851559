package org.tsunagari.casework.casefile.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.DenialReason;
import org.tsunagari.access.Freshness;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.Subject;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.Cases;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.consent.ConsentSnapshots;
import org.tsunagari.kit.disclosure.CaseDisclosures;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/**
 * The only way to a case for somebody who asks: decides by the access policy, leaves an audit record either way, and tells
 * the ledger of disclosures what somebody else than the centre has read. A case that does not exist and one that may not be
 * seen answer alike.
 */
@ApplicationScoped
public class CaseAccess {

    private final Cases cases;
    private final ConsentSnapshots consents;
    private final Auditor auditor;
    private final CaseDisclosures disclosures;
    private final Clock clock;

    CaseAccess(Cases cases, ConsentSnapshots consents, Auditor auditor, CaseDisclosures disclosures, Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.auditor = auditor;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** The case to be looked at. */
    public Permitted forReading(Actor actor, CaseAct act, CaseId id) {
        requireRole(actor, act, id);
        return decide(actor, act, id, cases.find(id));
    }

    /** The case to be changed, or to be added to: kept from others' changes until the transaction ends. */
    public Permitted forChange(Actor actor, CaseAct act, CaseId id) {
        requireRole(actor, act, id);
        return decide(actor, act, id, cases.findForChange(id));
    }

    /** Whether the case may appear in this actor's list; for lists that cannot be decided by a query. */
    Decision decideListed(Subject subject, Purpose purpose, Case file) {
        return decide(subject, Operation.LIST, purpose, Set.of(DataCategory.SUPPORT), file);
    }

    private void requireRole(Actor actor, CaseAct act, CaseId id) {
        if (!AccessPolicy.mayEver(actor.roles(), act.operation())) {
            auditor.recordDenial(AuditEntry.of(act.action(), path(id)).denied(DenialReason.ROLE.name()));
            throw new Refused(CommonProblem.FORBIDDEN);
        }
    }

    private Permitted decide(Actor actor, CaseAct act, CaseId id, Optional<Case> found) {
        if (found.isEmpty()) {
            auditor.recordDenial(AuditEntry.of(act.action(), path(id)).denied("UNKNOWN"));
            throw Refused.notFound();
        }
        Case file = found.get();
        Purpose purpose = Purpose.usualFor(actor.roles()).orElse(Purpose.SUPPORT);
        AuditEntry entry =
                AuditEntry.of(act.action(), path(id), file.person().value()).forPurpose(purpose.name());
        Decision decision = decide(actor.asSubject(), act.operation(), purpose, act.categories(), file);
        return switch (decision) {
            case Decision.Permit permit
            when permit.visible().contains(DataCategory.SUPPORT) -> {
                auditor.record(entry.on(permit.basis().name(), permit.consentVersion()));
                act.opened()
                        .ifPresent(part -> disclosures.read(
                                actor, file.person().value(), file.id().value(), part, purpose, permit));
                yield new Permitted(file, permit.visible());
            }
            // who may see no more than a free text has no use for a case without its facts
            case Decision.Permit permit -> throw denied(entry, DenialReason.NO_CONSENT);
            case Decision.Deny deny -> throw denied(entry, deny.reason());
        };
    }

    /** The consent is asked for only where it makes a difference: a coordinator works on while the ledger is away. */
    private Decision decide(
            Subject subject, Operation operation, Purpose purpose, Set<DataCategory> categories, Case file) {
        return AccessPolicy.decide(
                subject,
                operation,
                purpose,
                categories,
                CaseFacts.of(file, subject),
                Freshness.STALE,
                this::consentOf,
                clock.instant());
    }

    private Optional<ConsentSnapshot> consentOf(UUID person) {
        try {
            return Optional.of(consents.of(person));
        } catch (Refused unavailable) {
            return Optional.empty();
        }
    }

    private Refused denied(AuditEntry entry, DenialReason reason) {
        auditor.recordDenial(entry.denied(reason.name()));
        return switch (reason.answer()) {
            case NOT_FOUND -> Refused.notFound();
            case FORBIDDEN -> new Refused(CommonProblem.FORBIDDEN);
            case UNAVAILABLE -> new Refused(CommonProblem.UNAVAILABLE);
        };
    }

    private static String path(CaseId id) {
        return "cases/" + id;
    }
}
