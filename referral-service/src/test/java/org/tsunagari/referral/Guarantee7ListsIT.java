package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 7: a list, its pages and its filters tell of exactly what can be read one by one. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee7ListsIT {

    private static final UUID HEALTH_ROOM = UUID.fromString("00000000-0000-4000-8000-000000000103");

    private final DeadlineWatch watch;
    private final UUID companion = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();
    private final UUID liaison = UUID.randomUUID();
    private final List<ReferralApi.Receipt> world = new ArrayList<>();
    private TestToken resident = TestTokens.as("resident");
    private TestToken family = TestTokens.as("resident");

    @Inject
    Guarantee7ListsIT(DeadlineWatch watch) {
        this.watch = watch;
    }

    @AfterEach
    void theTimeIsRealAgain() {
        MovableClock.reset();
    }

    /** Referrals of two sources, with and without consent, in support by workers of three kinds, withdrawn, foreign. */
    @BeforeEach
    void aWorldOfReferrals() {
        ReferralApi.registerOrganisations();
        for (int i = 0; i < 2; i++) {
            ReferralApi.Receipt supported = keep(ReferralApi.submitted());
            ReferralApi.accept(supported);
            CaseService file = CaseService.opensOn(supported);
            file.assigns(companion, HEALTH_ROOM, OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM, LinkWorkerRole.COMPANION);
            file.assigns(neighbour, UUID.randomUUID(), OrganisationKind.COMMUNITY, LinkWorkerRole.COMMUNITY);
            file.assigns(liaison, ReferralApi.CLINIC, OrganisationKind.PRIMARY_CARE, LinkWorkerRole.MEDICAL);
            if (i == 1) {
                ReferralApi.withdrawConsent(supported.personId()).then().statusCode(201);
            } else {
                resident = ReferralApi.accountOf(supported.personId(), "SELF");
                family = ReferralApi.accountOf(supported.personId(), "FAMILY");
            }
        }
        Map<String, Object> withoutConsent = ReferralApi.referral(ReferralApi.someone());
        withoutConsent.remove("consent");
        withoutConsent.put("otherBasis", Map.of("type", "EMERGENCY", "reason", "見本の理由"));
        keep(ReferralApi.submit("referrer", withoutConsent)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class));
        keep(ReferralApi.submit("other-referrer", ReferralApi.referral(ReferralApi.someone()))
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class));
    }

    private ReferralApi.Receipt keep(ReferralApi.Receipt referral) {
        world.add(referral);
        return referral;
    }

    private Map<String, Supplier<RequestSpecification>> everybody() {
        Map<String, Supplier<RequestSpecification>> everybody = new LinkedHashMap<>();
        for (String account : List.of("referrer", "other-referrer", "coordinator", "other-coordinator", "resident")) {
            everybody.put(account, () -> ReferralApi.as(account));
        }
        everybody.put(
                "companion", () -> ReferralApi.with(TestTokens.as("link-worker").withSubject(companion)));
        everybody.put("neighbour", this::neighbour);
        everybody.put("liaison of the source", this::liaison);
        everybody.put("the person", () -> ReferralApi.with(resident));
        everybody.put("the family", () -> ReferralApi.with(family));
        everybody.put(
                "partner system of the source",
                () -> ReferralApi.with(TestTokens.as("hospital-system")
                        .withOrganisation(ReferralApi.CLINIC, "PRIMARY_CARE")
                        .withMunicipalities("24208")));
        return everybody;
    }

    private RequestSpecification neighbour() {
        return ReferralApi.with(
                TestTokens.as("link-worker").withSubject(neighbour).withOrganisation(UUID.randomUUID(), "COMMUNITY"));
    }

    private RequestSpecification liaison() {
        return ReferralApi.with(
                TestTokens.as("link-worker").withSubject(liaison).withOrganisation(ReferralApi.CLINIC, "PRIMARY_CARE"));
    }

    @Test
    void the_list_is_what_the_items_say_for_everybody() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        everybody().forEach((who, request) -> {
            List<String> readable = world.stream()
                    .map(ReferralApi.Receipt::id)
                    .filter(id -> request.get().get("/api/v1/referrals/" + id).statusCode() == 200)
                    .toList();
            assertThat(everyPage(request, ""))
                    .as(who)
                    .filteredOn(
                            id -> world.stream().anyMatch(known -> known.id().equals(id)))
                    .containsExactlyInAnyOrderElementsOf(readable);
            counts.put(who, readable.size());
        });
        assertThat(counts.values()).containsExactly(3, 1, 4, 0, 0, 1, 1, 2, 1, 1, 3);
    }

    @Test
    void a_filter_never_finds_more_than_the_list_has() {
        ReferralApi.Receipt foreign = world.getLast();
        Supplier<RequestSpecification> clinic = () -> ReferralApi.as("referrer");
        assertThat(everyPage(clinic, "&personId=" + foreign.personId())).isEmpty();
        assertThat(everyPage(clinic, "&sourceOrganisationId=" + ReferralApi.PHARMACY))
                .isEmpty();
        assertThat(everyPage(clinic, "&status=SUBMITTED")).doesNotContain(foreign.id());
    }

    /** A hospital's own number may be the patient's there; only the source and the centre read it. */
    @Test
    void a_sources_own_number_is_found_by_the_source_and_the_centre_alone() {
        String number = "K-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> body = ReferralApi.referral(ReferralApi.someone());
        body.put("sourceReference", number);
        ReferralApi.Receipt supported = ReferralApi.submit("referrer", body)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.accept(supported);
        CaseService file = CaseService.opensOn(supported);
        file.assigns(companion, HEALTH_ROOM, OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM, LinkWorkerRole.COMPANION);
        file.assigns(liaison, ReferralApi.CLINIC, OrganisationKind.PRIMARY_CARE, LinkWorkerRole.MEDICAL);
        String filter = "sourceReference=" + number;

        Map<String, Supplier<RequestSpecification>> everybody = everybody();
        for (String who : List.of("companion", "liaison of the source")) {
            Supplier<RequestSpecification> worker = Objects.requireNonNull(everybody.get(who));
            assertThat(everyPage(worker, "&personId=" + supported.personId()))
                    .as(who)
                    .containsExactly(supported.id());
            worker.get()
                    .get("/api/v1/referrals/" + supported.id())
                    .then()
                    .statusCode(200)
                    .body("sourceReference", equalTo(null));
            assertThat(everyPage(worker, "&" + filter)).as(who).isEmpty();
            worker.get().get("/api/v1/referral-counts?" + filter).then().body("all", equalTo(0));
        }
        for (String who : List.of("referrer", "coordinator", "partner system of the source")) {
            Supplier<RequestSpecification> reader = Objects.requireNonNull(everybody.get(who));
            assertThat(everyPage(reader, "&" + filter)).as(who).containsExactly(supported.id());
            reader.get().get("/api/v1/referral-counts?" + filter).then().body("all", equalTo(1));
        }
    }

    @Test
    void a_neighbour_sees_what_became_of_it_and_no_word_of_the_referral() {
        JsonPath seen = neighbour()
                .get("/api/v1/referrals/" + world.getFirst().id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(seen.getString("caseId")).isNotNull();
        assertThat(seen.getList("redacted")).containsExactly("NEEDS", "NARRATIVE");
        assertThat(seen.getString("wish")).isNull();
        assertThat(seen.getString("mainNeed")).isNull();
    }

    @Test
    void a_link_worker_of_the_source_holds_the_referral_but_not_what_became_of_it() {
        JsonPath consented = liaison()
                .get("/api/v1/referrals/" + world.getFirst().id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(consented.getString("caseId")).isNotNull();
        JsonPath withdrawn = liaison()
                .get("/api/v1/referrals/" + world.get(1).id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(withdrawn.getString("wish")).isNotNull();
        assertThat(withdrawn.getString("caseId")).isNull();
        assertThat(withdrawn.getList("redacted")).containsExactly("SUPPORT");
    }

    /** Four hours against three days: who knows the deadline knows the urgency. */
    @Test
    void nothing_of_a_deadline_betrays_the_urgency_to_who_may_not_read_it() {
        String routine = inSupportWithANeighbour("ROUTINE");
        String urgent = inSupportWithANeighbour("URGENT");
        MovableClock.advance(Duration.ofDays(60));
        watch.look();
        watch.look();

        List<Map<String, Object>> rows = neighbour()
                .get("/api/v1/referrals?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(rows).extracting(row -> row.get("id")).contains(routine, urgent);
        for (Map<String, Object> row : rows) {
            for (String member : List.of("urgency", "dueAt", "remindedAt", "escalatedAt")) {
                assertThat(row.get(member)).as(member).isNull();
            }
            assertThat(row).containsEntry("overdue", false);
        }
        for (String one : List.of(routine, urgent)) {
            neighbour().get("/api/v1/referrals/" + one).then().statusCode(200).body("dueAt", nullValue());
            ReferralApi.as("coordinator").get("/api/v1/referrals/" + one).then().body("dueAt", notNullValue());
        }
        for (String filter : List.of("overdue=true", "escalated=true", "urgency=URGENT", "basisAwaited=true")) {
            assertThat(everyPage(this::neighbour, "&" + filter)).as(filter).isEmpty();
            neighbour().get("/api/v1/referral-counts?" + filter).then().body("all", equalTo(0));
        }
        neighbour()
                .get("/api/v1/referral-counts")
                .then()
                .body("all", equalTo(rows.size()))
                .body("urgent", equalTo(0))
                .body("overdue", equalTo(0))
                .body("escalated", equalTo(0));
    }

    @Test
    void no_order_betrays_the_urgency_to_who_may_not_read_it() {
        String routine = inSupportWithANeighbour("ROUTINE");
        String urgent = inSupportWithANeighbour("URGENT");
        for (String sort : List.of("due", "urgency")) {
            assertThat(everyPage(this::neighbour, "&sort=" + sort))
                    .as(sort)
                    .filteredOn(id -> id.equals(routine) || id.equals(urgent))
                    .containsExactly(routine, urgent);
            assertThat(everyPage(() -> ReferralApi.as("coordinator"), "&status=IN_SUPPORT&sort=" + sort))
                    .as(sort)
                    .filteredOn(id -> id.equals(routine) || id.equals(urgent))
                    .containsExactly(urgent, routine);
        }
    }

    private String inSupportWithANeighbour(String urgency) {
        Map<String, Object> body = ReferralApi.referral(ReferralApi.someone());
        body.put("urgency", urgency);
        ReferralApi.Receipt supported = ReferralApi.submit("referrer", body)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.accept(supported);
        CaseService.opensOn(supported)
                .assigns(neighbour, UUID.randomUUID(), OrganisationKind.COMMUNITY, LinkWorkerRole.COMMUNITY);
        return supported.id();
    }

    private static List<String> everyPage(Supplier<RequestSpecification> request, String filter) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = request.get()
                    .get("/api/v1/referrals?limit=3" + filter + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.id"));
            @Nullable String next = page.getString("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return all;
    }
}
