package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.events.ConsentGrant;
import org.tsunagari.events.ConsentGranted;
import org.tsunagari.events.ConsentWatermark;
import org.tsunagari.events.ConsentWithdrawn;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.events.LinkWorkerAssigned;
import org.tsunagari.events.LinkWorkerReleased;
import org.tsunagari.events.Topic;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.tokens.DemoAccount;

/** A case that evaluation-service has heard of, and what happens to it elsewhere. */
record CaseFixture(UUID caseId, UUID personId, UUID referralId, String municipality) {

    /** With news on their way through Kafka, on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int CONSENT_PARTITIONS = 3;

    /** That nobody has told of. */
    static CaseFixture unknown() {
        return unknownIn(DemoAccount.NABARI);
    }

    private static CaseFixture unknownIn(String municipality) {
        return new CaseFixture(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), municipality);
    }

    static CaseFixture opened() {
        return openedIn(DemoAccount.NABARI, "coordinator");
    }

    /** In the municipality of the coordinator, who can read it when this returns. */
    static CaseFixture openedIn(String municipality, String coordinator) {
        CaseFixture file = new CaseFixture(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), municipality);
        file.tell(new CaseOpened(file.caseId, file.personId, file.referralId, municipality, LocalDate.of(2023, 5, 10)));
        file.awaitStatus(coordinator, 200);
        return file;
    }

    CaseFixture assigned(LinkWorkerRole role) {
        assignment(role, Now.instant()).send();
        return this;
    }

    /** The news of an assignment, to be told whenever the test likes. */
    EventFeed.Message assignment(LinkWorkerRole role, Instant since) {
        DemoAccount worker = DemoAccount.named("link-worker");
        LinkWorkerAssigned assigned = new LinkWorkerAssigned(
                caseId,
                personId,
                municipality,
                worker.userId(),
                organisationOf(worker),
                OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM,
                role);
        return EventFeed.Message.of(assigned, since);
    }

    CaseFixture released(LinkWorkerRole role) {
        DemoAccount worker = DemoAccount.named("link-worker");
        tell(new LinkWorkerReleased(
                caseId,
                personId,
                municipality,
                worker.userId(),
                organisationOf(worker),
                OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM,
                role));
        return this;
    }

    /** The person lets neighbourhood health rooms evaluate with these data. */
    CaseFixture consenting(String... categories) {
        ConsentGrant grant = new ConsentGrant(
                List.of(OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM),
                List.of(),
                List.of("EVALUATION"),
                List.of(categories));
        tell(new ConsentGranted(
                personId, municipality, personId, 1, List.of(grant), Instant.parse("2023-05-01T00:00:00Z"), null));
        return this;
    }

    CaseFixture withdrawn() {
        tell(new ConsentWithdrawn(personId, municipality, personId, 2, Now.instant()));
        return this;
    }

    void tell(ContractEvent event) {
        EventFeed.Message.of(event, Now.instant()).send();
    }

    /** The ledger vouches that everything so far has been published, as its relay does all the time. */
    static void vouch() {
        for (int partition = 0; partition < CONSENT_PARTITIONS; partition++) {
            EventFeed.send(
                    UUID.randomUUID(),
                    Now.instant(),
                    DemoAccount.NABARI,
                    new ConsentWatermark(partition, Now.instant()));
        }
    }

    /** The ledger vouches, and the service has heard it so lately that it may rely on it for some seconds. */
    static void vouchFreshly() {
        Awaitility.await("the ledger's word heard in time").atMost(PATIENCE).until(() -> {
            Instant begun = Now.instant();
            vouch();
            Consumption.awaitAllOf(Topic.CONSENT_EVENTS);
            return Duration.between(begun, Now.instant()).compareTo(Duration.ofSeconds(2)) < 0;
        });
    }

    /** Waits until the account gets this status for the outcomes of the case; the ledger vouches meanwhile. */
    void awaitStatus(String account, int status) {
        Awaitility.await("outcomes of the case to answer " + status + " to " + account)
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    vouch();
                    assertThat(EvaluationApi.outcomesOf(account, caseId).statusCode())
                            .isEqualTo(status);
                });
    }

    private static UUID organisationOf(DemoAccount account) {
        return Objects.requireNonNull(account.organisation());
    }
}
