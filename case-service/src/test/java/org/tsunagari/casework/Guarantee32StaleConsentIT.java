package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 32: while the consent cannot be known, nothing that rests on it is shown. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class Guarantee32StaleConsentIT {

    private static final String CONSENT = """
            {"version":%d,"withdrawn":%s,"grants":[{"recipientKinds":["NEIGHBOURHOOD_HEALTH_ROOM"],"recipientOrganisations":[],\
            "purposes":["SUPPORT"],"categories":["SUPPORT"]}],"validFrom":"2026-01-01T00:00:00Z","validUntil":null}""";

    private final Api centre = Api.asCoordinator();
    private final Account account = Account.linkWorker();
    private final Api worker = Api.as(account);
    private final UUID person = UUID.randomUUID();
    private UUID file = person;

    @BeforeEach
    void aCaseThatTheWorkerReads() {
        file = centre.openCase(person);
        centre.assign(file, account, LinkWorkerRole.COMPANION);
        ReferralService.consents(person, NABARI, 1, account.kind(), "SUPPORT", "SUPPORT");
        worker.awaitStatus("/cases/" + file, 200);
    }

    @AfterEach
    void theLedgerSpeaksAgain() {
        Ledger.speak();
        worker.awaitStatus("/cases", 200);
    }

    @Test
    void a_stale_projection_and_a_silent_ledger_show_nothing() {
        Ledger.fallSilent();

        worker.awaitStatus("/cases/" + file, 503);
        assertThat(worker.get("/cases/" + file).jsonPath().getString("code")).isEqualTo("unavailable");
        assertThat(worker.get("/cases").statusCode()).isEqualTo(503);
        assertThat(worker.get("/cases/" + file + "/connections").statusCode()).isEqualTo(503);
        assertThat(worker.post("/cases/" + file + "/connections", Api.exit("FOOD", "FOOD_SHOP", ""))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void the_centre_works_on_because_no_consent_is_needed_for_its_own_record() {
        Ledger.fallSilent();
        worker.awaitStatus("/cases/" + file, 503);

        assertThat(centre.get("/cases/" + file).statusCode()).isEqualTo(200);
        assertThat(centre.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void a_stale_projection_asks_the_ledger() {
        Ledger.stopWatermarks();
        Ledger.knows(person, CONSENT.formatted(2, true));
        worker.awaitStatus("/cases/" + file, 404);
        assertThat(worker.get("/cases").jsonPath().getList("items")).isEmpty();

        Ledger.knows(person, CONSENT.formatted(3, false));

        assertThat(worker.get("/cases/" + file).statusCode()).isEqualTo(200);
        assertThat(worker.get("/cases").jsonPath().getList("items.id", UUID.class))
                .containsExactly(file);
    }
}
