package org.tsunagari.referral.erasure.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.Operation;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.erasure.model.ErasureRequest;
import org.tsunagari.referral.erasure.model.ErasureStatus;
import org.tsunagari.referral.erasure.model.HoldReason;
import org.tsunagari.referral.erasure.model.LegalHold;
import org.tsunagari.referral.erasure.persistence.Erasures;
import org.tsunagari.referral.identifier.model.PersonId;

/** The centre places and lifts what in law stands against an erasure. */
@ApplicationScoped
public class HoldErasure {

    private final ErasureAccess access;
    private final Erasures erasures;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    HoldErasure(ErasureAccess access, Erasures erasures, Auditor auditor, CurrentActor actor, Clock clock) {
        this.access = access;
        this.erasures = erasures;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** Where the erasure of a person stands. */
    public record State(List<ErasureRequest> requests, List<LegalHold> holds) {

        /** The request that nobody has decided on. */
        public Optional<ErasureRequest> open() {
            return requests.stream()
                    .filter(request -> request.status() == ErasureStatus.REQUESTED)
                    .findFirst();
        }
    }

    @Transactional
    public State state(PersonId person) {
        ErasureAccess.Concerned concerned = access.require(Operation.REQUEST_ERASURE, person);
        List<UUID> records = concerned.records();
        auditor.record(concerned.act("read-erasure"));
        return new State(erasures.requests(records), erasures.holds(records));
    }

    @Transactional
    public LegalHold place(PersonId person, HoldReason reason, Optional<LocalDate> until) {
        ErasureAccess.Concerned concerned = access.requireUnchanged(Operation.DECIDE_ERASURE, person, records -> {});
        LegalHold hold = new LegalHold(
                Ids.next(),
                new PersonId(concerned.records().getFirst()),
                reason,
                until,
                clock.instant(),
                Optional.empty());
        erasures.add(hold, actor.get().account());
        auditor.record(concerned.act("place-legal-hold"));
        return hold;
    }

    @Transactional
    public LegalHold lift(PersonId person, UUID hold) {
        ErasureAccess.Concerned concerned = access.require(Operation.DECIDE_ERASURE, person);
        List<UUID> records = concerned.records();
        LegalHold lifted = erasures.lift(hold, records, actor.get().account(), clock.instant())
                .orElseThrow(Refused::notFound);
        auditor.record(concerned.act("lift-legal-hold"));
        return lifted;
    }
}
