package org.tsunagari.referral.deadline.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.ReferralApi;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.StatusChanged;
import org.tsunagari.testkit.RealComponents;

/** A municipality may be closed on days of its own: here 24216 on the two days after this Monday. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class OpenDaysIT {

    private static final Instant MONDAY = Instant.parse("2031-06-02T03:00:00Z");
    private static final Instant TUESDAY_EVENING = Instant.parse("2031-06-03T08:15:00Z");
    private static final Instant THURSDAY_EVENING = Instant.parse("2031-06-05T08:15:00Z");
    private static final Instant NEXT_MONDAY_EVENING = Instant.parse("2031-06-09T08:15:00Z");

    private final QueueDeadlines queues;
    private final SetDeadlines referrals;
    private final EntityManager database;
    private final MunicipalityContext municipality;

    @Inject
    OpenDaysIT(
            QueueDeadlines queues, SetDeadlines referrals, EntityManager database, MunicipalityContext municipality) {
        this.queues = queues;
        this.referrals = referrals;
        this.database = database;
        this.municipality = municipality;
    }

    @Test
    void what_waits_in_a_queue_there_is_due_when_they_are_open_again() throws Exception {
        assertThat(in("24216", () -> queues.dueAt(OfficeQueue.BASIS_REVIEW, MONDAY)))
                .contains(THURSDAY_EVENING);
        assertThat(in("24208", () -> queues.dueAt(OfficeQueue.BASIS_REVIEW, MONDAY)))
                .contains(TUESDAY_EVENING);
    }

    @Test
    void a_referral_there_waits_as_many_open_days_as_elsewhere() throws Exception {
        ReferralApi.registerOrganisations();
        String referral = ReferralApi.submitted().id();
        ReferralApi.as("coordinator")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "OUTSIDE_REMIT"))
                .post("/api/v1/referrals/" + referral + "/decline")
                .then()
                .statusCode(200);
        in("24216", () -> {
            referrals.reconsider(new StatusChanged(
                    new ReferralId(UUID.fromString(referral)), ReferralStatus.SUBMITTED, Urgency.ROUTINE, 99, MONDAY));
            return referral;
        });
        assertThat(in("24216", () -> database.createNativeQuery(
                                "SELECT due_at FROM referral_deadline WHERE referral_id = ?1", Instant.class)
                        .setParameter(1, UUID.fromString(referral))
                        .getSingleResult()))
                .isEqualTo(NEXT_MONDAY_EVENING);
    }

    private <T> T in(String code, Callable<T> work) throws Exception {
        return municipality.in(code, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
