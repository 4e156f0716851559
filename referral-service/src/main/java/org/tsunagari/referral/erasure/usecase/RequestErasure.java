package org.tsunagari.referral.erasure.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tsunagari.access.Operation;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.erasure.model.ErasureReason;
import org.tsunagari.referral.erasure.model.ErasureRefused;
import org.tsunagari.referral.erasure.model.ErasureRequest;
import org.tsunagari.referral.erasure.persistence.Erasures;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.notice.NoticeCode;
import org.tsunagari.referral.notice.persistence.NoticeBoard;

/** The person, or the centre, asks that the person be erased; who asked may take it back. The centre hears that it has to decide. */
@ApplicationScoped
public class RequestErasure {

    private final ErasureAccess access;
    private final Erasures erasures;
    private final NoticeBoard notices;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    RequestErasure(
            ErasureAccess access,
            Erasures erasures,
            NoticeBoard notices,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.erasures = erasures;
        this.notices = notices;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public ErasureRequest handle(PersonId person, ErasureReason reason) {
        ErasureAccess.Concerned concerned = access.require(Operation.REQUEST_ERASURE, person);
        List<UUID> records = concerned.records();
        if (erasures.open(records).isPresent()) {
            throw new ErasureRefused(ErasureRefused.Code.REQUESTED_ALREADY, List.of());
        }
        ErasureRequest request = ErasureRequest.made(
                Ids.next(),
                new PersonId(records.getFirst()),
                reason,
                concerned.side(),
                actor.get().account(),
                clock.instant());
        erasures.add(request);
        notices.postToCentre(NoticeCode.ERASURE_REQUESTED, request.person());
        auditor.record(concerned.act("request-erasure"));
        return request;
    }

    /** The side that has asked may take it back, as long as nobody has decided. */
    @Transactional
    public ErasureRequest withdraw(PersonId person) {
        ErasureAccess.Concerned concerned = access.require(Operation.REQUEST_ERASURE, person);
        List<UUID> records = concerned.records();
        ErasureRequest open = erasures.open(records).orElseThrow(Refused::notFound);
        ErasureRequest withdrawn =
                erasures.save(open.withdrawn(concerned.side(), actor.get().account(), clock.instant()));
        auditor.record(concerned.act("withdraw-erasure-request"));
        return withdrawn;
    }
}
