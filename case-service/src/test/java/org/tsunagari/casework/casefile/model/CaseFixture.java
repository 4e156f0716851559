package org.tsunagari.casework.casefile.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;

/** Cases for tests; every state is reached by the verbs. */
public final class CaseFixture {

    public static final LocalDate OPENED_ON = LocalDate.of(2026, 4, 3);
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    public static final FreeText REASON = new FreeText("見本");

    private final Case file;
    private long ledgerVersion;

    private CaseFixture(Case file) {
        this.file = file;
    }

    public static CaseFixture aCase() {
        return new CaseFixture(Case.open(
                new CaseId(UUID.randomUUID()),
                new Municipality("24208"),
                new PersonId(UUID.randomUUID()),
                aReferral(),
                OPENED_ON));
    }

    public static JoinedReferral aReferral() {
        return aReferralOf(new OrganisationId(UUID.randomUUID()));
    }

    public static JoinedReferral aReferralOf(OrganisationId source) {
        return JoinedReferral.accepted(new ReferralId(UUID.randomUUID()), source, LocalDate.of(2026, 4, 1));
    }

    public static Assignment anAssignment(LinkWorkerRole role) {
        return anAssignmentOf(new WorkerId(UUID.randomUUID()), role);
    }

    public static Assignment anAssignmentOf(WorkerId worker, LinkWorkerRole role) {
        return new Assignment(
                new AssignmentId(UUID.randomUUID()),
                worker,
                new OrganisationId(UUID.randomUUID()),
                OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM,
                role,
                OPENED_ON,
                Optional.empty());
    }

    public CaseFixture with(Assignment assignment) {
        file.assign(assignment);
        return this;
    }

    public CaseFixture onHold() {
        file.followWithdrawal(++ledgerVersion);
        return this;
    }

    public CaseFixture closed() {
        file.close(TODAY, REASON);
        return this;
    }

    /** A case in this state. */
    public static Case in(CaseStatus status) {
        return switch (status) {
            case OPEN -> aCase().build();
            case ON_HOLD -> aCase().onHold().build();
            case CLOSED -> aCase().closed().build();
        };
    }

    /** As it is read again: what happened before is told. */
    public Case build() {
        return Case.restore(file.snapshot());
    }

    /** As it was never kept: what happened is still there. */
    public Case fresh() {
        return file;
    }
}
