package org.tsunagari.referral.erasure.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tsunagari.access.Operation;
import org.tsunagari.events.PersonErased;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.consent.usecase.MergedConsents;
import org.tsunagari.referral.draft.usecase.DiscardDrafts;
import org.tsunagari.referral.erasure.model.ErasureRefusal;
import org.tsunagari.referral.erasure.model.ErasureRequest;
import org.tsunagari.referral.erasure.model.Obstacle;
import org.tsunagari.referral.erasure.persistence.Erasures;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.Referrals;

/**
 * A second person at the centre confirms or refuses. What is confirmed happens at once and cannot be taken back: the keys
 * of every record of the person are destroyed here, and in the other services as soon as they hear of it. What the person had
 * agreed to ends with it: nobody could take it back any more.
 */
@ApplicationScoped
public class DecideErasure {

    private final ErasureAccess access;
    private final Erasures erasures;
    private final Referrals referrals;
    private final DiscardDrafts drafts;
    private final MergedConsents consents;
    private final Outbox outbox;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    DecideErasure(
            ErasureAccess access,
            Erasures erasures,
            Referrals referrals,
            DiscardDrafts drafts,
            MergedConsents consents,
            Outbox outbox,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.erasures = erasures;
        this.referrals = referrals;
        this.drafts = drafts;
        this.consents = consents;
        this.outbox = outbox;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public ErasureRequest confirm(PersonId person, ExpectedVersion expected) {
        ErasureAccess.Concerned concerned =
                access.requireUnchanged(Operation.DECIDE_ERASURE, person, erasures::keepFromWriters);
        List<UUID> records = concerned.records();
        ErasureRequest open = erasures.open(records).orElseThrow(Refused::notFound);
        expected.check(open.version());
        ErasureRequest confirmed =
                erasures.save(open.confirmed(actor.get().account(), clock.instant(), obstacles(person, records)));
        drafts.naming(records);
        consents.withdrawEverywhere(person, clock.instant());
        for (UUID record : records) {
            erasures.erase(record);
            outbox.append(new PersonErased(record, actor.get().municipality()));
            auditor.record(concerned.actOn(record, "erase-person"));
        }
        return confirmed;
    }

    @Transactional
    public ErasureRequest refuse(PersonId person, ExpectedVersion expected, ErasureRefusal why) {
        ErasureAccess.Concerned concerned = access.require(Operation.DECIDE_ERASURE, person);
        List<UUID> records = concerned.records();
        ErasureRequest open = erasures.open(records).orElseThrow(Refused::notFound);
        expected.check(open.version());
        ErasureRequest refused = erasures.save(open.refused(actor.get().account(), clock.instant(), why));
        auditor.record(concerned.act("refuse-erasure"));
        return refused;
    }

    private List<Obstacle> obstacles(PersonId person, List<UUID> records) {
        LocalDate today = LocalDate.now(clock.withZone(MunicipalTime.ZONE));
        List<Obstacle> obstacles = new ArrayList<>();
        erasures.holds(records).stream()
                .filter(hold -> hold.holdsOn(today))
                .map(hold -> new Obstacle.Held(hold.reason()))
                .distinct()
                .forEach(obstacles::add);
        if (!referrals.openOf(person).isEmpty()) {
            obstacles.add(new Obstacle.OpenReferral());
        }
        return obstacles;
    }
}
