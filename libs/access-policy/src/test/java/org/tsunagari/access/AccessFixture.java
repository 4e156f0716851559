package org.tsunagari.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Lets a test read as a sentence: {@code aLinkWorker().at(HEALTH_ROOM).assigned().consenting(…).reads(IDENTITY)}. */
record AccessFixture(Subject subject, RecordFacts facts, Purpose purpose, Instant now) {

    static final String ACCOUNT = "account-1";

    static AccessFixture a(Role... roles) {
        Set<Role> all = Set.of(roles);
        Subject subject = new Subject(
                ACCOUNT, all, Optional.empty(), Optional.empty(), Consents.NABARI, Optional.empty(), Set.of());
        RecordFacts facts = RecordFacts.of(Consents.NABARI, Set.of(), Set.of(), Consents.none());
        return new AccessFixture(subject, facts, Purpose.usualFor(all).orElse(Purpose.SUPPORT), Consents.NOW);
    }

    static AccessFixture aReferrer() {
        return a(Role.REFERRER).at(Consents.CLINIC);
    }

    static AccessFixture aCoordinator() {
        return a(Role.COORDINATOR).at(Consents.CENTRE);
    }

    static AccessFixture aLinkWorker() {
        return a(Role.LINK_WORKER).at(Consents.HEALTH_ROOM).heldBy(Consents.CENTRE);
    }

    static AccessFixture aConferenceMember() {
        return a(Role.CONFERENCE_MEMBER).at(Consents.HOSPITAL).heldBy(Consents.CENTRE);
    }

    static AccessFixture aResident() {
        return a(Role.RESIDENT);
    }

    AccessFixture at(Recipient organisation) {
        return withSubject(new Subject(
                subject.accountId(),
                subject.roles(),
                Optional.of(organisation.organisation()),
                Optional.of(organisation.kind()),
                subject.municipality(),
                subject.person(),
                subject.familyOf()));
    }

    AccessFixture withoutOrganisation() {
        return withSubject(new Subject(
                subject.accountId(),
                subject.roles(),
                Optional.empty(),
                Optional.empty(),
                subject.municipality(),
                subject.person(),
                subject.familyOf()));
    }

    AccessFixture of(String municipality) {
        return withSubject(new Subject(
                subject.accountId(),
                subject.roles(),
                subject.organisation(),
                subject.organisationKind(),
                municipality,
                subject.person(),
                subject.familyOf()));
    }

    AccessFixture speakingFor(Optional<UUID> person, Set<UUID> familyOf) {
        return withSubject(new Subject(
                subject.accountId(),
                subject.roles(),
                subject.organisation(),
                subject.organisationKind(),
                subject.municipality(),
                person,
                familyOf));
    }

    AccessFixture as(Relation... relations) {
        return withFacts(new RecordFacts(
                facts.municipality(),
                facts.holders(),
                Set.of(relations),
                facts.consent(),
                facts.conferences(),
                facts.emergency()));
    }

    AccessFixture heldBy(Recipient... holders) {
        Set<UUID> ids = new HashSet<>();
        for (Recipient holder : holders) {
            ids.add(holder.organisation());
        }
        return withFacts(new RecordFacts(
                facts.municipality(), ids, facts.relations(), facts.consent(), facts.conferences(), facts.emergency()));
    }

    AccessFixture recordIn(String municipality) {
        return withFacts(new RecordFacts(
                municipality,
                facts.holders(),
                facts.relations(),
                facts.consent(),
                facts.conferences(),
                facts.emergency()));
    }

    AccessFixture consenting(ConsentSnapshot consent) {
        return withFacts(facts.withConsent(consent));
    }

    AccessFixture tabled(ConferenceWindow window) {
        return withFacts(facts.tabledAt(window));
    }

    AccessFixture openedInEmergency(EmergencyAccess access) {
        return withFacts(facts.openedInEmergency(access));
    }

    AccessFixture during(Purpose other) {
        return new AccessFixture(subject, facts, other, now);
    }

    Decision reads(DataCategory... requested) {
        return does(Operation.READ, requested);
    }

    Decision readsEverything() {
        return AccessPolicy.decide(subject, Operation.READ, purpose, EnumSet.allOf(DataCategory.class), facts, now);
    }

    Decision does(Operation operation, DataCategory... requested) {
        Set<DataCategory> asked = requested.length == 0 ? operation.touches() : Set.of(requested);
        return AccessPolicy.decide(subject, operation, purpose, asked, facts, now);
    }

    static Decision.Permit permit(Decision decision) {
        if (decision instanceof Decision.Permit permit) {
            return permit;
        }
        throw new AssertionError("denied: " + decision + " (expected: a permit)");
    }

    static Set<DataCategory> seen(Decision decision) {
        return decision.visible();
    }

    static LegalBasis basis(Decision decision) {
        return permit(decision).basis();
    }

    static OptionalLong version(Decision decision) {
        return permit(decision).consentVersion();
    }

    static DenialReason refusal(Decision decision) {
        if (decision instanceof Decision.Deny deny) {
            return deny.reason();
        }
        throw new AssertionError("permitted: " + decision + " (expected: a denial)");
    }

    private AccessFixture withSubject(Subject other) {
        return new AccessFixture(other, facts, purpose, now);
    }

    private AccessFixture withFacts(RecordFacts other) {
        return new AccessFixture(subject, other, purpose, now);
    }
}
