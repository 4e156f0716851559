package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.RealComponents;

/** Who sees how much of a case, and who may do what with it. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class WorkingTogetherIT {

    private final Api centre = Api.asCoordinator();
    private final UUID person = UUID.randomUUID();

    private UUID aDescribedCase(UUID clinic) {
        UUID file = centre.openCase(ReferralService.accepted(person, NABARI, clinic, OrganisationKind.PRIMARY_CARE));
        centre.change("PUT", "/cases/" + file + "/household", centre.etag("/cases/" + file), "{\"type\":\"ALONE\"}");
        centre.change("PUT", "/cases/" + file + "/characteristics", centre.etag("/cases/" + file), """
                {"characteristics":["DEMENTIA"],"formalServices":["CENTRE_ADVICE"]}""");
        centre.connect(file, "FOOD", "FOOD_SHOP", ",\"counterpart\":\"西川商店の人(見本)\"");
        return file;
    }

    @Test
    void an_assigned_link_worker_sees_nothing_without_the_persons_consent() {
        UUID file = aDescribedCase(UUID.randomUUID());
        Account account = Account.linkWorker();
        centre.assign(file, account, LinkWorkerRole.COMPANION);

        assertThat(Api.as(account).get("/cases/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void an_assigned_link_worker_sees_and_writes_what_the_consent_covers() {
        UUID file = aDescribedCase(UUID.randomUUID());
        Account account = Account.linkWorker();
        centre.assign(file, account, LinkWorkerRole.COMPANION);
        ReferralService.consents(person, NABARI, 1, account.kind(), "SUPPORT", "SUPPORT", "NEEDS", "NARRATIVE");
        Api worker = Api.as(account);
        worker.awaitStatus("/cases/" + file, 200);

        var seen = worker.get("/cases/" + file).jsonPath();
        assertThat(seen.getString("household")).isEqualTo("ALONE");
        assertThat(seen.getList("characteristics")).containsExactly("DEMENTIA");
        assertThat(seen.getList("redacted")).isEmpty();
        assertThat(worker.get("/cases/" + file + "/connections").jsonPath().getList("items.counterpart"))
                .contains("西川商店の人(見本)");
        worker.connect(file, "COMFORTABLE_PLACE", "CAFE", ",\"step\":\"ACTIVITY\"");
    }

    @Test
    void what_the_consent_does_not_cover_is_left_out() {
        UUID file = aDescribedCase(UUID.randomUUID());
        Account account = Account.linkWorker();
        centre.assign(file, account, LinkWorkerRole.COMPANION);
        ReferralService.consents(person, NABARI, 1, account.kind(), "SUPPORT", "SUPPORT");
        Api worker = Api.as(account);
        worker.awaitStatus("/cases/" + file, 200);

        assertThat(worker.get("/cases/" + file).jsonPath().getList("redacted")).containsExactly("NEEDS", "NARRATIVE");
        assertRedacted(worker, file);
    }

    @Test
    void a_neighbour_sees_the_least_whatever_the_consent_covers() {
        UUID file = aDescribedCase(UUID.randomUUID());
        Account account = Account.linkWorkerOf(OrganisationKind.COMMUNITY);
        centre.assign(file, account, LinkWorkerRole.COMMUNITY);
        ReferralService.consents(person, NABARI, 1, account.kind(), "SUPPORT", "SUPPORT", "NEEDS", "NARRATIVE");
        Api neighbour = Api.as(account);
        neighbour.awaitStatus("/cases/" + file, 200);

        assertRedacted(neighbour, file);
        assertThat(neighbour
                        .post("/cases/" + file + "/connections", Api.exit("FOOD", "FOOD_SHOP", ""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_source_sees_connections_once_the_person_agrees_that_it_be_told() {
        UUID clinic = UUID.randomUUID();
        UUID file = aDescribedCase(clinic);
        Api doctor = Api.as(Account.referrerOf(clinic));
        assertThat(doctor.get("/cases/" + file).statusCode()).isEqualTo(404);

        ReferralService.consents(
                person, NABARI, 1, OrganisationKind.PRIMARY_CARE, "FEEDBACK_TO_SOURCE", "SUPPORT", "NARRATIVE");

        doctor.awaitStatus("/cases/" + file, 200);
        assertRedacted(doctor, file);
        assertThat(Api.as(Account.referrerOf(UUID.randomUUID()))
                        .get("/cases/" + file)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void staff_of_the_centre_sees_its_own_record_when_assigned() {
        UUID file = aDescribedCase(UUID.randomUUID());
        Account director = Account.linkWorkerOf(OrganisationKind.CENTRE);
        assertThat(Api.as(director).get("/cases/" + file).statusCode()).isEqualTo(404);

        centre.assign(file, director, LinkWorkerRole.SYSTEMS);

        assertThat(Api.as(director).get("/cases/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void a_released_link_worker_sees_nothing_any_more() {
        UUID file = aDescribedCase(UUID.randomUUID());
        Account director = Account.linkWorkerOf(OrganisationKind.CENTRE);
        UUID assignment = centre.assign(file, director, LinkWorkerRole.SYSTEMS);
        assertThat(Api.as(director).get("/cases/" + file).statusCode()).isEqualTo(200);

        Response released =
                centre.change("POST", "/cases/" + file + "/assignments/" + assignment + "/ending", "\"0\"", "");

        assertThat(released.statusCode()).as(released.asString()).isEqualTo(200);
        assertThat(Api.as(director).get("/cases/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void those_who_have_no_business_with_persons_are_turned_away_at_the_door() {
        UUID file = centre.openCase(person);

        for (String role : List.of("analyst", "operator", "service", "directory-editor")) {
            Api api = Api.as(Account.withRole(role));
            assertThat(api.get("/cases/" + file).statusCode()).as(role).isEqualTo(403);
            assertThat(api.get("/cases").statusCode()).as(role).isEqualTo(403);
        }
    }

    @Test
    void only_the_centre_assigns_closes_and_reopens() {
        UUID file = centre.openCase(person);
        Account director = Account.linkWorkerOf(OrganisationKind.CENTRE);
        centre.assign(file, director, LinkWorkerRole.SYSTEMS);
        Api worker = Api.as(director);

        assertThat(worker.post(
                                "/cases/" + file + "/assignments",
                                Account.linkWorker().assignment(LinkWorkerRole.MEDICAL))
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.change("POST", "/cases/" + file + "/closure", "\"0\"", "{\"reason\":\"見本\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static void assertRedacted(Api api, UUID file) {
        var seen = api.get("/cases/" + file).jsonPath();
        assertThat(seen.getString("status")).isEqualTo("OPEN");
        assertThat(seen.getString("household")).isNull();
        assertThat(seen.getList("characteristics")).isNull();
        assertThat(seen.getList("formalServices")).isNull();
        var connections = api.get("/cases/" + file + "/connections").jsonPath();
        assertThat(connections.getList("items.kind")).contains("FOOD_SHOP");
        assertThat(connections.getList("items.counterpart")).containsOnlyNulls();
    }
}
