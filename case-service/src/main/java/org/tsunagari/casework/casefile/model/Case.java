package org.tsunagari.casework.casefile.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.FormalService;
import org.tsunagari.events.vocabulary.HouseholdType;

/**
 * A case (事例): what the centre and its link workers do for one person, whoever noticed that person. Prescriptions and
 * connections hang on it, but live on their own: a case has a dozen of them, and few decisions need them all.
 */
public final class Case {

    private final CaseId id;
    private final Municipality municipality;
    private final PersonId person;
    private final LocalDate openedOn;
    private final long version;
    private final List<JoinedReferral> referrals;
    private final List<Assignment> assignments;
    private final List<CaseEvent> happened = new ArrayList<>();
    private CaseStatus status;
    private Optional<Closing> closing;
    private Profile profile;
    private long consentVersion;

    private Case(Snapshot known) {
        this.id = known.id();
        this.municipality = known.municipality();
        this.person = known.person();
        this.openedOn = known.openedOn();
        this.version = known.version();
        this.referrals = new ArrayList<>(known.referrals());
        this.assignments = new ArrayList<>(known.assignments());
        this.status = known.status();
        this.closing = known.closing();
        this.profile = known.profile();
        this.consentVersion = known.consentVersion();
    }

    /**
     * Everything that persistence keeps of a case.
     *
     * @param version counts changes, for the entity tag
     * @param consentVersion the consent ledger's version that the status follows; older news are not listened to
     */
    public record Snapshot(
            CaseId id,
            Municipality municipality,
            PersonId person,
            LocalDate openedOn,
            CaseStatus status,
            Optional<Closing> closing,
            Profile profile,
            List<JoinedReferral> referrals,
            List<Assignment> assignments,
            long consentVersion,
            long version) {}

    public static Case open(
            CaseId id, Municipality municipality, PersonId person, JoinedReferral referral, LocalDate on) {
        Case opened = new Case(new Snapshot(
                id,
                municipality,
                person,
                on,
                CaseStatus.OPEN,
                Optional.empty(),
                Profile.unknown(),
                List.of(referral),
                List.of(),
                0,
                0));
        opened.happened.add(new CaseEvent.Opened(referral.id(), on));
        return opened;
    }

    public static Case restore(Snapshot known) {
        return new Case(known);
    }

    /** A further referral of the same person: one case answers both. Who noticed is recorded, even while work waits. */
    public WritableCase join(JoinedReferral referral) {
        if (!status.isLiving()) {
            throw CaseRefused.notIn(status);
        }
        referrals.add(referral);
        happened.add(new CaseEvent.Joined(referral.id()));
        return new WritableCase(this);
    }

    /** Whether the organisation has brought this person to us before. */
    public boolean isReferredBy(OrganisationId source) {
        return referrals.stream().anyMatch(referral -> referral.source().equals(source));
    }

    public void assign(Assignment assignment) {
        requireOpen();
        boolean already =
                activeAssignments().stream().anyMatch(active -> active.isOf(assignment.worker(), assignment.role()));
        if (already) {
            throw new CaseRefused(CaseRefused.Reason.ALREADY_ASSIGNED);
        }
        assignments.add(assignment);
        happened.add(new CaseEvent.Assigned(assignment));
    }

    /** Ends an assignment; allowed in every state, because it only takes access away. */
    public void release(AssignmentId wanted, LocalDate on) {
        Assignment active = activeAssignments().stream()
                .filter(known -> known.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new CaseRefused(CaseRefused.Reason.ALREADY_ENDED));
        end(active, on);
    }

    /** One of the assignments, be it active or not. */
    public Optional<Assignment> assignment(AssignmentId wanted) {
        return assignments.stream().filter(known -> known.id().equals(wanted)).findFirst();
    }

    public void describeHousehold(HouseholdType type) {
        describe(profile.withHousehold(type));
    }

    public void describe(Set<Characteristic> characteristics, Set<FormalService> formalServices) {
        describe(profile.with(characteristics, formalServices));
    }

    /** Support ends; nobody stays assigned, so that nobody keeps access without a task. */
    public void close(LocalDate on, FreeText reason) {
        move(CaseTransition.CLOSURE);
        activeAssignments().forEach(active -> end(active, on));
        closing = Optional.of(new Closing(on, Optional.of(reason)));
        happened.add(new CaseEvent.Closed(on));
    }

    public void reopen(LocalDate on) {
        move(CaseTransition.REOPENING);
        closing = Optional.empty();
        happened.add(new CaseEvent.Reopened(on));
    }

    /** The person has withdrawn the consent in this version of the ledger; older news than what is known change nothing. */
    public void followWithdrawal(long ledgerVersion) {
        if (ledgerVersion > consentVersion) {
            consentVersion = ledgerVersion;
            if (status == CaseStatus.OPEN) {
                move(CaseTransition.HOLD);
                happened.add(new CaseEvent.Held(ledgerVersion));
            }
        }
    }

    /** The person consents in this version of the ledger; older news than what is known change nothing. */
    public void followConsent(long ledgerVersion) {
        if (ledgerVersion > consentVersion) {
            consentVersion = ledgerVersion;
            if (status == CaseStatus.ON_HOLD) {
                move(CaseTransition.RESUMPTION);
                happened.add(new CaseEvent.Resumed(ledgerVersion));
            }
        }
    }

    /** The case as one to which something may be added. */
    public WritableCase requireOpen() {
        if (status != CaseStatus.OPEN) {
            throw CaseRefused.notIn(status);
        }
        return new WritableCase(this);
    }

    private void describe(Profile described) {
        requireOpen();
        if (!described.equals(profile)) {
            profile = described;
            happened.add(new CaseEvent.ProfileChanged(described));
        }
    }

    private void end(Assignment active, LocalDate on) {
        assignments.set(assignments.indexOf(active), active.endedOn(on));
        happened.add(new CaseEvent.Released(active));
    }

    private void move(CaseTransition transition) {
        status = status.after(transition).orElseThrow(() -> CaseRefused.notIn(status));
    }

    public CaseId id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public Municipality municipality() {
        return municipality;
    }

    public CaseStatus status() {
        return status;
    }

    public List<JoinedReferral> referrals() {
        return List.copyOf(referrals);
    }

    public List<Assignment> activeAssignments() {
        return assignments.stream().filter(Assignment::isActive).toList();
    }

    /** The version that this case was read in. */
    public long version() {
        return version;
    }

    /** What has happened since it was read, in order. */
    public List<CaseEvent> happened() {
        return List.copyOf(happened);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                municipality,
                person,
                openedOn,
                status,
                closing,
                profile,
                List.copyOf(referrals),
                List.copyOf(assignments),
                consentVersion,
                version);
    }
}
