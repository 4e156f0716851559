package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 7: lists, their pages and their lengths tell of nothing but what can be read one by one. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class Guarantee7ListsIT {

    private final Api centre = Api.asCoordinator();
    private final UUID clinic = UUID.randomUUID();

    /** Every way in which a consent can fit or fail to fit, on cases of which the worker has some and not others. */
    private List<UUID> aWorldOfCasesFor(Account worker) {
        List<UUID> cases = new ArrayList<>();
        for (LinkWorkerRole role : List.of(LinkWorkerRole.COMPANION, LinkWorkerRole.COMMUNITY)) {
            for (String category : List.of("SUPPORT", "NARRATIVE", "IDENTITY")) {
                for (String purpose : List.of("SUPPORT", "FEEDBACK_TO_SOURCE")) {
                    for (OrganisationKind kind : List.of(worker.kind(), OrganisationKind.PRIMARY_CARE)) {
                        UUID person = UUID.randomUUID();
                        UUID file = centre.openCase(
                                ReferralService.accepted(person, NABARI, clinic, OrganisationKind.PRIMARY_CARE));
                        centre.assign(file, worker, role);
                        ReferralService.consents(person, NABARI, 1, kind, purpose, category);
                        awaitProjected(person, 1);
                        cases.add(file);
                    }
                }
            }
        }
        UUID withdrawn = UUID.randomUUID();
        UUID held = centre.openCase(withdrawn);
        centre.assign(held, worker, LinkWorkerRole.COMPANION);
        ReferralService.consents(withdrawn, NABARI, 1, worker.kind(), "SUPPORT", "SUPPORT");
        ReferralService.withdraws(withdrawn, NABARI, 2);
        awaitProjected(withdrawn, 2);
        cases.add(held);
        UUID unassigned = UUID.randomUUID();
        cases.add(centre.openCase(unassigned));
        ReferralService.consents(unassigned, NABARI, 1, worker.kind(), "SUPPORT", "SUPPORT");
        awaitProjected(unassigned, 1);
        return cases;
    }

    @Test
    void the_list_is_what_the_items_say_for_everybody() {
        Account worker = Account.linkWorker();
        List<UUID> world = aWorldOfCasesFor(worker);

        for (Account account : List.of(
                worker,
                Account.coordinator(),
                Account.referrerOf(clinic),
                Account.linkWorker(),
                Account.withRole("resident"),
                Account.withRole("conference-member"))) {
            Api api = Api.as(account);
            List<UUID> readable = world.stream()
                    .filter(file -> api.get("/cases/" + file).statusCode() == 200)
                    .toList();
            List<UUID> listed = everyPage(api).stream().filter(world::contains).toList();
            assertThat(listed).as(account.role()).containsExactlyInAnyOrderElementsOf(readable);
        }
        assertThat(everyPage(Api.as(worker))).hasSize(2);
        assertThat(everyPage(Api.as(Account.referrerOf(clinic)))).hasSize(2);
    }

    @Test
    void a_search_for_a_foreign_person_finds_nothing() {
        UUID person = UUID.randomUUID();
        centre.openCase(person);

        assertThat(Api.as(Account.linkWorker())
                        .get("/cases?personId=" + person)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static List<UUID> everyPage(Api api) {
        List<UUID> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = api.get("/cases?limit=7" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            all.addAll(page.getList("items.id", UUID.class));
            cursor = page.getString("next");
        }
        return all;
    }

    private static void awaitProjected(UUID person, long version) {
        Awaitility.await("consent projected").atMost(Api.PATIENCE).until(() -> Rows.texts(
                        "SELECT version FROM consent_projection WHERE person_id = ?", person)
                .contains(Long.toString(version)));
    }
}
