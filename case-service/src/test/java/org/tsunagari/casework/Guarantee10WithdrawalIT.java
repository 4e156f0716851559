package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 10: five seconds after a withdrawal nobody elsewhere reads on the strength of it. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class Guarantee10WithdrawalIT {

    private final Api centre = Api.asCoordinator();
    private final Account account = Account.linkWorker();
    private final Api worker = Api.as(account);
    private final UUID person = UUID.randomUUID();

    private UUID aCaseThatTheWorkerReads() {
        UUID file = centre.openCase(person);
        centre.assign(file, account, LinkWorkerRole.COMPANION);
        ReferralService.consents(person, NABARI, 1, account.kind(), "SUPPORT", "SUPPORT", "NEEDS", "NARRATIVE");
        worker.awaitStatus("/cases/" + file, 200);
        return file;
    }

    @Test
    void access_ends_within_five_seconds_of_a_withdrawal() {
        UUID file = aCaseThatTheWorkerReads();

        ReferralService.withdraws(person, NABARI, 2);

        Awaitility.await("access ended")
                .atMost(Duration.ofSeconds(5))
                .until(() -> worker.get("/cases/" + file).statusCode() == 404);
        assertThat(worker.get("/cases").jsonPath().getList("items")).isEmpty();
        assertThat(worker.post("/cases/" + file + "/connections", Api.exit("FOOD", "FOOD_SHOP", ""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void open_work_waits_and_the_centre_keeps_its_record() {
        UUID file = aCaseThatTheWorkerReads();

        ReferralService.withdraws(person, NABARI, 2);
        worker.awaitStatus("/cases/" + file, 404);

        assertThat(centre.get("/cases/" + file).jsonPath().getString("status")).isEqualTo("ON_HOLD");
        var refused = centre.post("/cases/" + file + "/connections", Api.exit("FOOD", "FOOD_SHOP", ""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("illegal-transition");
        assertThat(refused.jsonPath().getList("allowedTransitions")).containsExactly("closure");
    }

    @Test
    void work_goes_on_when_the_person_consents_anew() {
        UUID file = aCaseThatTheWorkerReads();
        ReferralService.withdraws(person, NABARI, 2);
        worker.awaitStatus("/cases/" + file, 404);

        ReferralService.consents(person, NABARI, 3, account.kind(), "SUPPORT", "SUPPORT");

        worker.awaitStatus("/cases/" + file, 200);
        assertThat(worker.get("/cases/" + file).jsonPath().getString("status")).isEqualTo("OPEN");
    }
}
