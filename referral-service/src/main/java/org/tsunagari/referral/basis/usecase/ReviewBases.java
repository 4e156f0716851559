package org.tsunagari.referral.basis.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.basis.model.OtherBases;
import org.tsunagari.referral.basis.model.OtherBasis;
import org.tsunagari.referral.basis.persistence.ReviewQueue;

/** A second person at the centre judges whether the reason for a conference or an emergency holds. */
@ApplicationScoped
public class ReviewBases {

    private final OtherBases bases;
    private final ReviewQueue queue;
    private final PersonAccess access;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;
    private final ReferralsOnOtherBases referrals;
    private final ReviewTimes times;

    ReviewBases(
            OtherBases bases,
            ReviewQueue queue,
            PersonAccess access,
            Auditor auditor,
            CurrentActor actor,
            Clock clock,
            ReferralsOnOtherBases referrals,
            ReviewTimes times) {
        this.bases = bases;
        this.queue = queue;
        this.access = access;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
        this.referrals = referrals;
        this.times = times;
    }

    /**
     * An entry, and until when it has to be judged.
     *
     * @param dueAt empty once it is judged
     */
    public record Waiting(ReviewQueue.Entry entry, Optional<Instant> dueAt) {}

    /** One more than the page, oldest first; nothing for who is not at the centre. */
    @Transactional
    public List<Waiting> list(
            Optional<OtherBasis.Status> status, Optional<UUID> person, boolean overdue, PageRequest page) {
        access.requireEver(Operation.REVIEW_BASIS);
        access.listed("basis-reviews");
        boolean centre = actor.get()
                .organisationKind()
                .filter(Subject.CENTRE_KIND::equals)
                .isPresent();
        Optional<Instant> late = times.lateIfOpenedBefore();
        if (!centre || (overdue && late.isEmpty())) {
            return List.of();
        }
        return queue.of(status, person, overdue ? late : Optional.empty(), page).stream()
                .map(entry -> new Waiting(entry, dueAt(entry)))
                .toList();
    }

    private Optional<Instant> dueAt(ReviewQueue.Entry entry) {
        return entry.status() == OtherBasis.Status.PENDING ? times.dueAt(entry.openedAt()) : Optional.empty();
    }

    @Transactional
    public OtherBasis one(UUID id) {
        Reviewed reviewed = allowed(id);
        auditor.record(reviewed.allowed().act("read-basis"));
        return reviewed.basis();
    }

    @Transactional
    public OtherBasis confirm(UUID id, ExpectedVersion expected, Optional<String> note) {
        return judge(id, expected, note, OtherBasis::confirm, "confirm-basis");
    }

    @Transactional
    public OtherBasis reject(UUID id, ExpectedVersion expected, Optional<String> note) {
        OtherBasis rejected = judge(id, expected, note, OtherBasis::reject, "reject-basis");
        rejected.referral()
                .ifPresent(referral ->
                        referrals.hold(rejected.person(), referral, actor.get().account()));
        return rejected;
    }

    private OtherBasis judge(
            UUID id,
            ExpectedVersion expected,
            Optional<String> note,
            BiFunction<OtherBasis, OtherBasis.Review, OtherBasis> verb,
            String action) {
        Reviewed reviewed = allowed(id);
        OtherBasis basis = reviewed.basis();
        expected.check(basis.version());
        OtherBasis judged =
                bases.save(verb.apply(basis, new OtherBasis.Review(actor.get().account(), clock.instant(), note)));
        auditor.record(reviewed.allowed().act(action));
        return judged;
    }

    private record Reviewed(OtherBasis basis, Allowed allowed) {}

    private Reviewed allowed(UUID id) {
        access.requireEver(Operation.REVIEW_BASIS);
        OtherBasis basis = bases.find(id).orElseThrow(() -> access.deniedUnknown(object(id)));
        return new Reviewed(basis, access.allow(Operation.REVIEW_BASIS, Purpose.SUPPORT, basis.person(), object(id)));
    }

    private static String object(UUID id) {
        return "basis-reviews/" + id;
    }
}
