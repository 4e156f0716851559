package org.tsunagari.referral;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.tsunagari.events.CaseClosed;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.events.CaseReopened;
import org.tsunagari.events.ConnectionEnded;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.events.LinkWorkerAssigned;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.KafkaProbe;

/** case-service as this service hears it: its events on the real broker. */
record CaseService(UUID caseId, UUID personId) {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String NABARI = "24208";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
    private static final KafkaProbe KAFKA = KafkaProbe.ofTestKafka();

    /** A case opens on an accepted referral; waits until the referral shows it. */
    static CaseService opensOn(ReferralApi.Receipt referral) {
        CaseService opened = opens(referral);
        ReferralApi.awaitStatus(referral.id(), "IN_SUPPORT");
        return opened;
    }

    /** The same without waiting. */
    static CaseService opens(ReferralApi.Receipt referral) {
        CaseService opened = new CaseService(UUID.randomUUID(), UUID.fromString(referral.personId()));
        opened.publish(new CaseOpened(opened.caseId, opened.personId, UUID.fromString(referral.id()), NABARI, DAY));
        return opened;
    }

    UUID connects(ConnectionCategory category, String kind, Agency agency) {
        UUID connection = UUID.randomUUID();
        publish(new ConnectionMade(
                caseId,
                personId,
                NABARI,
                connection,
                ConnectionDirection.EXIT,
                category,
                kind,
                Formality.INFORMAL,
                null,
                null,
                agency,
                DAY));
        awaitRow("SELECT 1 FROM support_connection WHERE connection_id = '" + connection + "'");
        return connection;
    }

    void ends(UUID connection) {
        publish(new ConnectionEnded(caseId, personId, NABARI, connection, DAY.plusDays(1)));
        awaitRow(
                "SELECT 1 FROM support_connection WHERE ended_on IS NOT NULL AND connection_id = '" + connection + "'");
    }

    void assigns(UUID worker, UUID organisation, OrganisationKind kind, LinkWorkerRole role) {
        publish(new LinkWorkerAssigned(caseId, personId, NABARI, worker, organisation, kind, role));
        awaitRow("SELECT 1 FROM care_team WHERE case_id = '%s' AND worker = '%s' AND role = '%s'"
                .formatted(caseId, worker, role));
    }

    void closes() {
        publish(new CaseClosed(caseId, personId, NABARI, DAY.plusDays(90)));
    }

    void reopens() {
        publish(new CaseReopened(caseId, personId, NABARI, DAY.plusDays(100)));
    }

    void publish(ContractEvent event) {
        deliver(event, UUID.randomUUID());
    }

    /** One delivery of the event with this id; a second one is a redelivery. */
    static void deliver(ContractEvent event, UUID eventId) {
        KAFKA.send(Wire.record(event, eventId, null));
    }

    static void awaitRow(String query) {
        Awaitility.await(query).atMost(PATIENCE).until(() -> !Database.ask(NABARI, query)
                .isEmpty());
    }
}
