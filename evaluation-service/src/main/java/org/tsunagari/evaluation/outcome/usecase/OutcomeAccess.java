package org.tsunagari.evaluation.outcome.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
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
import org.tsunagari.access.RecordFacts;
import org.tsunagari.access.Relation;
import org.tsunagari.access.Subject;
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.fact.model.EvaluatedCase;
import org.tsunagari.evaluation.fact.model.EvaluatedCases;
import org.tsunagari.events.vocabulary.CasePart;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.consent.ConsentSnapshots;
import org.tsunagari.kit.disclosure.CaseDisclosures;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/**
 * The only way to a person's outcomes: decides by the access policy, for the purpose of evaluation, leaves an audit record
 * either way, and tells the ledger of disclosures what somebody else than the centre has read. A case that is unknown, or not known yet, and one that may not be seen answer alike.
 */
@ApplicationScoped
class OutcomeAccess {

    private static final Purpose PURPOSE = Purpose.EVALUATION;

    private final EvaluatedCases cases;
    private final ConsentSnapshots consents;
    private final Auditor auditor;
    private final CaseDisclosures disclosures;
    private final Clock clock;

    OutcomeAccess(
            EvaluatedCases cases,
            ConsentSnapshots consents,
            Auditor auditor,
            CaseDisclosures disclosures,
            Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.auditor = auditor;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Refuses roles that can never do this, before anything is looked up. */
    void requireRole(Actor actor, OutcomeAct act, String object) {
        if (!AccessPolicy.mayEver(actor.roles(), act.operation())) {
            auditor.recordDenial(AuditEntry.of(act.action(), object).denied(DenialReason.ROLE.name()));
            throw new Refused(CommonProblem.FORBIDDEN);
        }
    }

    Permitted forReading(Actor actor, OutcomeAct act, CaseId id) {
        requireRole(actor, act, path(id));
        return decide(actor, act, id, cases.find(id));
    }

    /** The case is kept for this writer until the transaction ends. */
    Permitted forRecording(Actor actor, CaseId id) {
        requireRole(actor, OutcomeAct.RECORD, path(id));
        return decide(actor, OutcomeAct.RECORD, id, cases.findForRecording(id));
    }

    /** The answer to whoever asks for something that is not there. */
    Refused unknown(OutcomeAct act, String object) {
        auditor.recordDenial(AuditEntry.of(act.action(), object).denied("UNKNOWN"));
        return Refused.notFound();
    }

    private Permitted decide(Actor actor, OutcomeAct act, CaseId id, Optional<EvaluatedCase> found) {
        EvaluatedCase file = found.orElseThrow(() -> unknown(act, path(id)));
        AuditEntry entry =
                AuditEntry.of(act.action(), path(id), file.person().value()).forPurpose(PURPOSE.name());
        Decision decision = AccessPolicy.decide(
                actor.asSubject(),
                act.operation(),
                PURPOSE,
                act.categories(),
                facts(file, actor.asSubject()),
                Freshness.STALE,
                this::consentOf,
                clock.instant());
        return switch (decision) {
            case Decision.Permit permit
            when permit.visible().contains(DataCategory.OUTCOMES) -> {
                auditor.record(entry.on(permit.basis().name(), permit.consentVersion()));
                if (act.operation().kind() == Operation.Kind.READING) {
                    disclosures.read(
                            actor, file.person().value(), file.id().value(), CasePart.OUTCOMES, PURPOSE, permit);
                }
                yield new Permitted(file, permit.redacted());
            }
            // who may see no more than the notes has no use for them without the scores
            case Decision.Permit permit -> throw denied(entry, DenialReason.NO_CONSENT);
            case Decision.Deny deny -> throw denied(entry, deny.reason());
        };
    }

    /** The case is the centre's record; nobody becomes a holder by working on it under a consent. */
    private static RecordFacts facts(EvaluatedCase file, Subject subject) {
        EnumSet<Relation> relations = EnumSet.noneOf(Relation.class);
        Optional<UUID> centre =
                subject.organisationKind().filter(Subject.CENTRE_KIND::equals).flatMap(kind -> subject.organisation());
        centre.ifPresent(organisation -> relations.add(Relation.CENTRE));
        file.workers().stream()
                .filter(worker -> worker.account().toString().equals(subject.accountId()))
                .map(worker ->
                        worker.role() == LinkWorkerRole.COMMUNITY ? Relation.ASSIGNED_COMMUNITY : Relation.ASSIGNED)
                .forEach(relations::add);
        return RecordFacts.of(
                file.municipality(),
                centre.map(Set::of).orElse(Set.of()),
                relations,
                ConsentSnapshot.none(file.person().value()));
    }

    /** Asked only where consent makes a difference: a coordinator works on while the ledger is away. */
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
        return "cases/" + id + "/outcomes";
    }
}
